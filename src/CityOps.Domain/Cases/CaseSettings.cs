using System.Collections.Immutable;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>When the limit of handling begins to run.</summary>
public enum ClockStart
{
    /// <summary>At dispatch.</summary>
    AtDispatch,

    /// <summary>At receipt, or when receipt was due if that is earlier.</summary>
    AtReceipt,
}

/// <summary>What a city may settle for itself. The defaults are conventions and rules published by other cities, not the standard's.</summary>
public sealed record CaseSettings
{
    /// <summary>
    /// Until when after receipt a unit may ask to give a task back. Not a setting: the rule is one hour everywhere, and after it the unit
    /// sees the case through.
    /// </summary>
    public static readonly TimeSpan ReturnWindow = TimeSpan.FromHours(1);

    /// <summary>The defaults.</summary>
    public static CaseSettings Default { get; } = new();

    /// <summary>How far from the place a collector may stand who verifies or checks, in metres.</summary>
    public double NearMetres { get; init; } = 50;

    /// <summary>How far apart two reports of one case may lie, in metres.</summary>
    public double MergeMetres { get; init; } = 50;

    /// <summary>How long after closing the same at the same place is a repeat.</summary>
    public TimeSpan RepeatWithin { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Failed checks, or late handlings, that put a case under the inspectorate.</summary>
    public int FailuresToEscalate { get; init; } = 3;

    /// <summary>The shift leader has to confirm a wrong dispatch before the second.</summary>
    public bool MisdispatchNeedsConfirmation { get; init; } = true;

    /// <summary>
    /// How long a collector's report of a type that he may handle himself waits before it is registered: the time he has to say that he put it
    /// right on the spot. All others are registered as they come in.
    /// </summary>
    public TimeSpan AutoRegisterAfter { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Hour of the city's clock at which closed cases are archived every night.</summary>
    public int EvaluateAtHour { get; init; } = 1;

    /// <summary>Intake operators may send checks.</summary>
    public bool CheckSendingDelegated { get; init; }

    /// <summary>When the limit begins to run.</summary>
    public ClockStart ClockStart { get; init; }

    /// <summary>Percent of the handling time after which the system urges, ascending.</summary>
    public ImmutableArray<int> UrgeAtPercent { get; init; } = [50, 80, 100];

    /// <summary>How long each post may take.</summary>
    public StageLimits Stages { get; init; } = new();
}

/// <summary>How long each post may take before it is late. Handling is not here: its limit is the type's.</summary>
public sealed record StageLimits
{
    /// <summary>Registering a report, and sending it to be verified.</summary>
    public WorkingSpan Register { get; init; } = WorkingSpan.Minutes(5);

    /// <summary>Verifying in the city.</summary>
    public WorkingSpan Verify { get; init; } = WorkingSpan.UrgentHours(1);

    /// <summary>Verifying at the fringe and in the country.</summary>
    public WorkingSpan VerifyOutside { get; init; } = WorkingSpan.UrgentHours(2);

    /// <summary>Filing and dispatching together.</summary>
    public WorkingSpan FileAndDispatch { get; init; } = WorkingSpan.Minutes(30);

    /// <summary>Filing and dispatching together when urgent.</summary>
    public WorkingSpan FileAndDispatchUrgent { get; init; } = WorkingSpan.Minutes(10);

    /// <summary>Looking at what a collector put right: within the shift.</summary>
    public WorkingSpan ReviewSelfHandling { get; init; } = WorkingSpan.UrgentHours(8);

    /// <summary>Receiving a task.</summary>
    public WorkingSpan Receive { get; init; } = WorkingSpan.WorkingHours(1);

    /// <summary>Giving it to one of the centre's units.</summary>
    public WorkingSpan SubDispatch { get; init; } = WorkingSpan.Minutes(30);

    /// <summary>Deciding a return, an extension or a suspension.</summary>
    public WorkingSpan DecideRequest { get; init; } = WorkingSpan.Minutes(30);

    /// <summary>Looking again at what is suspended or deferred: 30 days.</summary>
    public WorkingSpan ReviewSuspension { get; init; } = WorkingSpan.UrgentHours(720);

    /// <summary>Sending a check.</summary>
    public WorkingSpan SendCheck { get; init; } = WorkingSpan.Minutes(10);

    /// <summary>Checking in the city and at its fringe.</summary>
    public WorkingSpan Check { get; init; } = WorkingSpan.UrgentHours(1);

    /// <summary>Checking in the country.</summary>
    public WorkingSpan CheckRural { get; init; } = WorkingSpan.UrgentHours(2);

    /// <summary>Sending a failed case back.</summary>
    public WorkingSpan Rework { get; init; } = WorkingSpan.Minutes(30);

    /// <summary>Closing after a passed check.</summary>
    public WorkingSpan Close { get; init; } = WorkingSpan.Minutes(30);

    /// <summary>The leader's opinion on an abnormal close.</summary>
    public WorkingSpan SignAbnormal { get; init; } = WorkingSpan.WorkingDays(1);

    /// <summary>Calling the reporter back: three days.</summary>
    public WorkingSpan CallBack { get; init; } = WorkingSpan.UrgentHours(72);
}
