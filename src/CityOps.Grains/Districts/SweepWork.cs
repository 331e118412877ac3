using System.Security.Cryptography;
using System.Text;
using CityOps.Cases;
using CityOps.Journal;

namespace CityOps.Districts;

/// <summary>What time asks of a case.</summary>
public enum SweepKind
{
    /// <summary>A collector's report waits for its registration.</summary>
    AutoRegister,

    /// <summary>A post or the case is late and not marked.</summary>
    MarkOverdue,

    /// <summary>Some of the task's time has passed: perhaps enough to urge.</summary>
    Urge,

    /// <summary>The planned date of a suspension has come.</summary>
    Resume,

    /// <summary>It failed too often.</summary>
    Escalate,

    /// <summary>It is closed, and nobody is to be called back any more.</summary>
    Evaluate,

    /// <summary>Another case was merged into it and it does not know yet.</summary>
    Absorb,
}

/// <summary>One thing to be done.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">Key of the case.</param>
/// <param name="Version">The case's version when it was found.</param>
/// <param name="Other">For absorbing: the case that was merged.</param>
public sealed record SweepWork(SweepKind Kind, string Key, long Version, string? Other)
{
    /// <summary>The system's account.</summary>
    public const string Actor = "system";

    /// <summary>The command. Its operation follows from what was found: however many servers find it, it has one effect.</summary>
    public CaseCommand Command()
    {
        var operation = OperationOf($"{Kind}/{Key}/{Version}/{Other}");
        return Kind switch
        {
            SweepKind.AutoRegister => new AutoRegisterCase(operation, Actor, Version),
            SweepKind.MarkOverdue => new MarkOverdue(operation, Actor, Version),
            SweepKind.Urge => new UrgeCase(operation, Actor, Version, "限时提醒 · time is running out"),
            SweepKind.Resume => new ResumeHandling(operation, Actor, Version),
            SweepKind.Escalate => new EscalateCase(operation, Actor, Version),
            SweepKind.Evaluate => new EvaluateCase(operation, Actor, Version),
            SweepKind.Absorb => new AbsorbReport(OperationOf($"{Kind}/{Key}/{Other}"), Actor, null, Other!),
            _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "No command for it."),
        };
    }

    private static OperationId OperationOf(string what) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16)));
}

/// <summary>Finds what time asks of the cases of an area.</summary>
public interface ICaseDeadlines
{
    /// <summary>What is to be done now, oldest first, at most some hundreds at a time.</summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="now">The moment.</param>
    /// <param name="urge">Look for tasks to be urged as well: they are many, and a minute more or less is nothing to them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<SweepWork>> FindAsync(string area, DateTimeOffset now, bool urge, CancellationToken cancellationToken);
}

/// <summary>Counts cases.</summary>
public interface ICaseFigures
{
    /// <summary>The figures of an area.</summary>
    Task<Areas.AreaFigures> OfAreaAsync(string code, CancellationToken cancellationToken);

    /// <summary>The figures of what lies with an organisation.</summary>
    Task<Areas.AreaFigures> OfOrganisationAsync(string code, CancellationToken cancellationToken);
}
