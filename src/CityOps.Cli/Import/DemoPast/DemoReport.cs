using CityOps.Cases;

namespace CityOps.Import.DemoPast;

/// <summary>A report of the demo city's past, before anybody has done anything about it.</summary>
/// <param name="Key">Key of its case.</param>
/// <param name="At">When it came in.</param>
/// <param name="Source">Where from.</param>
/// <param name="Type">What.</param>
/// <param name="Place">Where.</param>
/// <param name="Cell">Unit grid.</param>
/// <param name="Seed">What its course is drawn from.</param>
internal sealed record DemoReport(string Key, DateTimeOffset At, CaseSource Source, string Type, CasePosition Place, string Cell, int Seed);
