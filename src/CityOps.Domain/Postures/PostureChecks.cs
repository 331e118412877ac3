using CityOps.Commands;

namespace CityOps.Postures;

/// <summary>Whether the fields of a command are what they should be, whatever the posture.</summary>
internal static class PostureChecks
{
    private const int LongestText = 2_000;
    private const int MostAreas = 1_000;
    private const int LongestArea = 15;

    public static Refusal? Flaw(PostureCommand command, PostureGround ground) => command switch
    {
        SwitchPosture change => Value(change.Posture)
            ?? Text(change.Reason)
            ?? (ground.IncidentKnown ? null : Refusal.Of(PostureRefusals.IncidentUnknown, "incident", change.Incident ?? string.Empty))
            ?? (change.PauseAreas is { } areas ? Areas(areas, ground.Area) : null),
        ProposePosture propose => Value(propose.Posture) ?? Text(propose.Reason),
        PauseLimits pause => Text(pause.Reason) ?? Areas(pause.Areas, ground.Area),
        LiftPause lift => Text(lift.Reason),
        _ => null,
    };

    private static Refusal? Text(string? text) => Wording.IsText(text, LongestText) ? null : Refusal.Of(PostureRefusals.TextInvalid, "field", "reason");

    private static Refusal? Value(Posture posture) => Enum.IsDefined(posture) ? null : Refusal.Of(PostureRefusals.ValueUnknown, "field", "posture");

    private static Refusal? Areas(IReadOnlyList<string>? areas, string area) =>
        areas is { Count: > 0 and <= MostAreas } && areas.All(part => part is { Length: <= LongestArea } && part.StartsWith(area, StringComparison.Ordinal) && part.All(char.IsAsciiDigit))
            ? null
            : Refusal.Of(PostureRefusals.PauseAreasInvalid);
}
