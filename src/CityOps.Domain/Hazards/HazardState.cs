using CityOps.Accounts;

namespace CityOps.Hazards;

/// <summary>A place that keeps a dangerous substance, as its rules see it.</summary>
public sealed record HazardState
{
    /// <summary>What the register says, or said last; null before it was registered.</summary>
    public HazardEntry? Entry { get; init; }

    /// <summary>Unit grid of its place.</summary>
    public string Grid { get; init; } = string.Empty;

    /// <summary>What was found by the last survey; null for nothing.</summary>
    public string? Finding { get; init; }

    /// <summary>When anything of it was said last.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was taken out of the register; null while it is in it.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Why it was taken out; null while it is in it.</summary>
    public string? Reason { get; init; }
}

/// <summary>What decisions on the register of dangerous substances rest on.</summary>
public sealed record HazardGround
{
    /// <summary>Code of the place.</summary>
    public required string Code { get; init; }

    /// <summary>Who gives the command; null for an account that is none.</summary>
    public AccountEntry? Account { get; init; }

    /// <summary>The day that it is in the city; a survey is of no later one.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Unit grid of the place that the command names, or the nearest one within 500 metres; null when it names none, or one outside all cities.</summary>
    public string? Grid { get; init; }

    /// <summary>The organisation that the command names is one that is known.</summary>
    public bool OrganisationKnown { get; init; }
}
