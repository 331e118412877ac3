using System.Xml.Linq;
using CityOps.Machine;

namespace CityOps.Workbench.TestRuns;

public sealed class TestTotalsTests
{
    private const string Trx = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="A.passes" outcome="Passed" />
            <UnitTestResult testName="A.passes_too" outcome="Passed" />
            <UnitTestResult testName="A.fails" outcome="Failed">
              <Output><ErrorInfo><Message>Expected 1</Message><StackTrace>at A.fails()</StackTrace></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="A.hangs" outcome="Timeout" />
            <UnitTestResult testName="A.waits_for_data" outcome="NotExecuted" />
          </Results>
          <ResultSummary outcome="Failed"><Counters total="99" passed="99" failed="0" /></ResultSummary>
        </TestRun>
        """;

    [Fact]
    public void Totals_are_counted_from_the_results_and_not_from_the_summary()
    {
        var results = TrxResults.Parse(XDocument.Parse(Trx))!;
        Assert.Equal(new TestTotals(2, 2, 1), results.Totals);
    }

    [Fact]
    public void Each_failure_is_told_with_its_message_and_place_and_anything_not_passed_is_one()
    {
        var failures = TrxResults.Parse(XDocument.Parse(Trx))!.Failures;
        Assert.Equal([new("A.fails", "Expected 1", "at A.fails()"), new("A.hangs", "The test ended as Timeout.", "")], failures);
    }

    [Theory]
    [InlineData(12, 0, 0, "12 passed, 0 failed")]
    [InlineData(0, 1, 0, "0 passed, 1 failed")]
    [InlineData(1200, 3, 2, "1200 passed, 3 failed, 2 skipped")]
    public void The_last_line_reads(int passed, int failed, int skipped, string line) => Assert.Equal(line, new TestTotals(passed, failed, skipped).ToString());

    [Fact]
    public void A_project_without_a_file_or_with_a_file_cut_off_or_without_tests_has_no_result()
    {
        Assert.Null(TrxResults.Read("/nowhere/there.trx"));
        Assert.Null(TrxResults.Parse(XDocument.Parse("<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\" />")));
        var cutOff = Path.GetTempFileName();
        try
        {
            File.WriteAllText(cutOff, Trx[..200]);
            Assert.Null(TrxResults.Read(cutOff));
        }
        finally
        {
            File.Delete(cutOff);
        }
    }

    [Fact]
    public void Projects_are_read_from_the_solution_file()
    {
        const string solution = """
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A.Tests", "tests\A.Tests\A.Tests.csproj", "{1}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "tests", "tests", "{2}"
            EndProject
            """;
        Assert.Equal(["tests/A.Tests/A.Tests.csproj"], TestProjects.Paths(solution));
    }

    [Fact]
    public void A_filter_that_fits_no_project_names_those_there_are()
    {
        var workspace = new Workspace(AppContext.BaseDirectory.Split("/.artifacts/")[0]);
        Assert.Equal([new TestProject("CityOps.AppHost.Tests", 1)], TestProjects.Find(workspace, "apphost"));
        Assert.Equal([1, 2], TestProjects.Find(workspace, "server.tests").Select(run => run.Servers));
        var refused = Assert.Throws<MachineException>(() => TestProjects.Find(workspace, "nothing-like-it"));
        Assert.Contains("CityOps.AppHost.Tests", refused.Remedy, StringComparison.Ordinal);
    }
}
