using System.Xml;
using System.Xml.Linq;

namespace CityOps.Workbench.TestRuns;

/// <summary>One test that failed.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Message">What was wrong.</param>
/// <param name="StackTrace">Where.</param>
internal sealed record TestFailure(string Name, string Message, string StackTrace);

/// <summary>What one test project did, read from the .trx file that its run wrote.</summary>
/// <param name="Totals">Counted from the results themselves, not from the file's own summary.</param>
/// <param name="Failures">Each test that failed.</param>
internal sealed record TrxResults(TestTotals Totals, IReadOnlyList<TestFailure> Failures)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads a file.</summary>
    /// <returns>Null when there is none, it is cut off, or holds no test: the project produced no result.</returns>
    public static TrxResults? Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(XDocument.Load(path)) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Reads a document.</summary>
    internal static TrxResults? Parse(XDocument document)
    {
        var results = document.Descendants(Trx + "UnitTestResult").ToList();
        if (results.Count == 0)
        {
            return null;
        }

        var passed = results.Count(r => Outcome(r) is "Passed");
        var skipped = results.Count(r => Outcome(r) is "NotExecuted");

        // Whatever else it is called (Failed, Timeout, Aborted, Error), the test did not pass.
        var failures = results.Where(r => Outcome(r) is not ("Passed" or "NotExecuted")).Select(Failure).ToList();
        return new TrxResults(new TestTotals(passed, failures.Count, skipped), failures);
    }

    private static string? Outcome(XElement result) => (string?)result.Attribute("outcome");

    private static TestFailure Failure(XElement result)
    {
        var error = result.Element(Trx + "Output")?.Element(Trx + "ErrorInfo");
        return new TestFailure(
            (string?)result.Attribute("testName") ?? "",
            (string?)error?.Element(Trx + "Message") ?? $"The test ended as {Outcome(result) ?? "unknown"}.",
            (string?)error?.Element(Trx + "StackTrace") ?? "");
    }
}
