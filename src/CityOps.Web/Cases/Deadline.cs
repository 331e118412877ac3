namespace CityOps.Cases;

/// <summary>How a due time stands.</summary>
public enum Urgency
{
    /// <summary>Late.</summary>
    Over,

    /// <summary>Less than a fifth of the time is left.</summary>
    Soon,

    /// <summary>On time.</summary>
    Ok,

    /// <summary>Nobody has to act by a certain time.</summary>
    None,
}

/// <summary>A span of time that ends when something is due.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Due">When it ends; null when nothing is due.</param>
public readonly record struct Deadline(DateTimeOffset Since, DateTimeOffset? Due)
{
    /// <summary>From when on it counts as due soon: four fifths of the time have passed.</summary>
    public DateTimeOffset? SoonFrom => Due is { } due ? due - ((due - Since) / 5) : null;

    /// <summary>How it stands at a moment.</summary>
    public Urgency At(DateTimeOffset now) => Due is not { } due ? Urgency.None : now > due ? Urgency.Over : now >= SoonFrom ? Urgency.Soon : Urgency.Ok;

    /// <summary>When it will next stand otherwise; null when never.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => At(now) switch
    {
        Urgency.Ok => SoonFrom,
        Urgency.Soon => Due,
        _ => null,
    };

    /// <summary>The class of its mark.</summary>
    public static string Mark(Urgency urgency) => urgency switch
    {
        Urgency.Over => "over",
        Urgency.Soon => "soon",
        Urgency.Ok => "ok",
        _ => "wait",
    };
}
