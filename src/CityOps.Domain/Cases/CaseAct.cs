using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>Somebody acting on a case in one of his posts, and all that the rules may know about it.</summary>
internal sealed record CaseAct(CaseState State, string Actor, CasePost Post, DateTimeOffset Now, CaseFacts Facts)
{
    public CaseRole Role => Post.Role;

    public CaseSettings Settings => Facts.Settings;

    /// <summary>The case's type. The catalogue keeps every type that a case was ever registered under.</summary>
    public CaseType Type => Facts.Type ?? throw new InvalidOperationException($"The catalogue's entry for {State.TypeCode} was not gathered.");

    /// <summary>The task under way; only asked for where the workflow has one.</summary>
    public CaseTask Task => State.Task ?? throw new InvalidOperationException($"A case that is {State.Status} has no task.");

    public bool Has(CaseFlags flag) => State.Flags.HasFlag(flag);

    public DateTimeOffset After(WorkingSpan span) => Facts.WorkingTime.Add(Now, span);

    /// <summary>
    /// A due time of the task or the case moved on by the time its clock stood still because it was put off; untouched when it had passed
    /// before that, or was not put off.
    /// </summary>
    /// <param name="due">The due time.</param>
    /// <param name="stopped">Since when it stands still because limits are paused as well; null when they run.</param>
    public DateTimeOffset Unpaused(DateTimeOffset due, DateTimeOffset? stopped)
    {
        if (State.PausedSince is not { } putOff)
            return due;
        var since = stopped < putOff ? stopped.Value : putOff;
        return due > since && Now > since ? Facts.WorkingTime.Add(Now, Facts.WorkingTime.Between(since, due, Task.Limit.Base)) : due;
    }

    public CaseNotice Notice()
    {
        var report = State.Report!;
        return new CaseNotice(report.Source, report.Contact ?? report.By);
    }

    /// <summary>Outsiders are told why nothing is done; collectors see it in their list.</summary>
    public CaseNotice? NoticeToOutsider() => State.Report!.Source == CaseSource.Collector ? null : Notice();
}
