using System.Globalization;

namespace CityOps.Workbench.TestRuns;

/// <summary>How many tests did what.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed, and projects that broke off.</param>
/// <param name="Skipped">Tests that were not run.</param>
internal readonly record struct TestTotals(int Passed, int Failed, int Skipped)
{
    /// <summary>Both together.</summary>
    public static TestTotals operator +(TestTotals left, TestTotals right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>The last line of a test run.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Passed} passed, {Failed} failed{(Skipped > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Skipped} skipped") : "")}");
}
