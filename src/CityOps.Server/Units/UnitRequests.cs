using CityOps.Cases;
using CityOps.Commands;

namespace CityOps.Units;

/// <summary>One fix as a device or gateway reports it.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="At">When, with offset.</param>
/// <param name="Longitude">Degrees WGS84 or CGCS2000, which are treated as the same.</param>
/// <param name="Latitude">Degrees WGS84 or CGCS2000.</param>
/// <param name="Speed">Metres a second.</param>
/// <param name="Heading">Degrees from north, clockwise.</param>
/// <param name="Accuracy">Metres; absent when unknown.</param>
internal sealed record FixRequest(string Unit, DateTimeOffset At, double Longitude, double Latitude, double Speed, double Heading, double? Accuracy = null)
{
    public UnitFix Fix() => new(Unit, At, new CasePosition(Longitude, Latitude), Speed, Heading, Accuracy);
}

/// <summary>Positions of some units.</summary>
/// <param name="Fixes">1 to 5,000, in any order of units; those of one unit oldest first.</param>
internal sealed record PositionsRequest(IReadOnlyList<FixRequest> Fixes);

/// <summary>A fix that was not taken.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Unit">Code of the unit as it was given.</param>
/// <param name="Code">Why.</param>
/// <param name="Arguments">What the reason says more.</param>
internal sealed record RefusedFix(int Index, string Unit, string Code, IReadOnlyDictionary<string, string> Arguments)
{
    public static RefusedFix Of(int index, string unit, Refusal refusal) => new(index, unit, refusal.Code, refusal.Arguments);
}

/// <summary>What became of a batch. What was taken is on the disk.</summary>
/// <param name="Taken">How many were taken.</param>
/// <param name="Refused">The others.</param>
internal sealed record PositionsAnswer(int Taken, IReadOnlyList<RefusedFix> Refused);

/// <summary>What a unit is doing.</summary>
/// <param name="Status">available, en-route or on-scene.</param>
/// <param name="Case">Key of the case; absent when available.</param>
internal sealed record StatusRequest(UnitStatus Status, string? Case = null);
