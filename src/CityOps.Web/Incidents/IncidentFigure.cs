using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>One figure of an incident.</summary>
/// <param name="Name">Its name in commands.</param>
/// <param name="Word">What it is called, with its unit.</param>
/// <param name="Value">Null: not known yet.</param>
internal sealed record IncidentFigure(string Name, Word Word, decimal? Value)
{
    /// <summary>All figures, in the order in which they are asked for.</summary>
    public static IReadOnlyList<IncidentFigure> Of(IncidentFigures figures) =>
    [
        new("deaths", IncidentFieldWords.Deaths, figures.Deaths),
        new("missing", IncidentFieldWords.Missing, figures.Missing),
        new("seriousInjured", IncidentFieldWords.SeriousInjured, figures.SeriousInjured),
        new("lightInjured", IncidentFieldWords.LightInjured, figures.LightInjured),
        new("affectedPeople", IncidentFieldWords.AffectedPeople, figures.AffectedPeople),
        new("relocatedPeople", IncidentFieldWords.RelocatedPeople, figures.RelocatedPeople),
        new("lossYuan", IncidentFieldWords.LossYuan, figures.LossYuan),
        new("areaSquareKilometres", IncidentFieldWords.Area, (decimal?)figures.AreaSquareKilometres),
    ];

    /// <summary>Its value; a dash while nobody knows.</summary>
    public string Say(Speech speech) => Value is { } value ? value.ToString("#,0.##", speech.Culture) : "—";
}
