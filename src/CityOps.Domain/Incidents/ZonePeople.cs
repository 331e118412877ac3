namespace CityOps.Incidents;

/// <summary>How many people live in a zone.</summary>
/// <param name="Known">In the unit grids that were counted; null when none was.</param>
/// <param name="Uncounted">Unit grids of which nobody knows.</param>
public sealed record ZonePeople(int? Known, int Uncounted)
{
    /// <summary>The people in the unit grids among some things.</summary>
    public static ZonePeople Of(IEnumerable<ZoneThing> things)
    {
        var cells = things.Where(thing => thing.Kind == ZoneThingKind.Cell).ToArray();
        var counted = cells.Where(cell => cell.People is not null).ToArray();
        return new ZonePeople(counted.Length == 0 ? null : counted.Sum(cell => cell.People), cells.Length - counted.Length);
    }
}
