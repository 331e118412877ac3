using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Resources;

namespace CityOps.Hazards;

/// <summary>Why a command to the register is refused, beside fields that are wrong in themselves.</summary>
internal static class HazardGuards
{
    /// <summary>Who, whether the place is in the register, and whether it is one of the city.</summary>
    public static Refusal? Refusal(HazardState state, HazardCommand command, HazardGround ground) => command switch
    {
        RegisterHazard register => NotRegistrable(state, register, ground),
        ReviseHazard revise => NotOpen(state, command, ground) ?? NotTaken(revise.Entry, command, ground),
        _ => NotOpen(state, command, ground),
    };

    /// <summary>Whether what is said goes with what was said before.</summary>
    public static Refusal? Order(HazardState state, HazardCommand command) => command is SurveyHazard survey && survey.SurveyedOn < state.Entry!.SurveyedOn ? HazardChecks.Field("surveyedOn") : null;

    private static Refusal? NotRegistrable(HazardState state, RegisterHazard register, HazardGround ground)
    {
        if (!HazardChecks.IsCode(ground.Code))
            return Commands.Refusal.Of(HazardRefusals.CodeInvalid);
        if (NotTaken(register.Entry, register, ground) is { } refusal)
            return refusal;

        // What was taken out comes back by the hands that had it; for everybody else the code is gone.
        return state.Entry is { } known && (state.RetiredAt is null || !MayKeep(register, ground, known.Organisation)) ? Commands.Refusal.Of(HazardRefusals.Registered) : null;
    }

    private static Refusal? NotOpen(HazardState state, HazardCommand command, HazardGround ground)
    {
        if (state.Entry is not { } entry || ground.Account?.MaySee(entry.Organisation, state.Grid) != true)
            return Commands.Refusal.Of(HazardRefusals.Unknown);
        if (!MayKeep(command, ground, entry.Organisation))
            return NotAllowed(command);
        return state.RetiredAt is null ? null : Commands.Refusal.Of(HazardRefusals.Retired);
    }

    /// <summary>An entry is written by who answers for it: given away to another organisation, it would be out of the hands that may keep it.</summary>
    private static Refusal? NotTaken(HazardEntry? entry, HazardCommand command, HazardGround ground)
    {
        if (entry is not { Organisation: { } organisation })
            return HazardChecks.Field(entry is null ? "entry" : "organisation");
        if (!MayKeep(command, ground, organisation))
            return NotAllowed(command);
        if (ground.Grid is null)
            return Commands.Refusal.Of(HazardRefusals.OutsideCity);
        return ground.OrganisationKnown ? null : Commands.Refusal.Of(HazardRefusals.OrganisationUnknown, "organisation", organisation);
    }

    private static Refusal NotAllowed(HazardCommand command) => Commands.Refusal.Of(HazardRefusals.RoleNotAllowed, "command", HazardTransitions.Of(command).Name);

    /// <summary>The system brings in what was surveyed before the register had a journal, and does nothing else.</summary>
    private static bool MayKeep(HazardCommand command, HazardGround ground, string organisation) =>
        ground.Account?.Owns(organisation) == true || (command is RegisterHazard && command.Actor == BuiltInAccounts.System);
}
