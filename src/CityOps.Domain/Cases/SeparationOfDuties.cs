using System.Collections.Immutable;
using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>
/// G-SOD: one person does not both dispatch or handle a case and check or close it. Remembered by account, for the life of the case, since
/// one account may hold posts on both axes.
/// </summary>
internal static class SeparationOfDuties
{
    private enum Duty
    {
        None,
        Handles,
        Checks,
    }

    public static Refusal? Check(CaseState state, string actor, IEnumerable<CaseEvent> events)
    {
        var duties = events.Select(DutyOf).ToArray();
        if (duties.Contains(Duty.Checks) && state.HandledBy.Contains(actor))
            return Refusal.Of(CaseRefusals.DutiesNotSeparated, "duty", "handled");
        if (duties.Contains(Duty.Handles) && state.CheckedBy.Contains(actor))
            return Refusal.Of(CaseRefusals.DutiesNotSeparated, "duty", "checked");
        return null;
    }

    public static CaseState Remember(CaseState state, string actor, CaseEvent happened) => DutyOf(happened) switch
    {
        Duty.Handles => state with { HandledBy = With(state.HandledBy, actor) },
        Duty.Checks => state with { CheckedBy = With(state.CheckedBy, actor) },
        _ => state,
    };

    private static Duty DutyOf(CaseEvent happened) => happened switch
    {
        CaseReported => Duty.None,
        CaseSelfHandled => Duty.Handles,
        CaseCheckSent or CaseChecked or CaseClosed or CaseClosedAbnormally or CaseSelfHandlingReviewed => Duty.Checks,
        { By: CaseRole.Dispatcher or CaseRole.DistrictSeat or CaseRole.Handler } => Duty.Handles,
        _ => Duty.None,
    };

    private static ImmutableList<string> With(ImmutableList<string> accounts, string account) => accounts.Contains(account) ? accounts : accounts.Add(account);
}
