using CityOps.Commands;

namespace CityOps.Dispatch;

/// <summary>Whether the fields of a command are what they should be, whatever the unit does.</summary>
internal static class AssignmentChecks
{
    private const int Words = 200;
    private const int Reason = 500;

    public static Refusal? Flaw(AssignmentCommand command) => command switch
    {
        StageUnit stage => Text(stage.Text, "text", Words),
        TransportUnit transport => Text(transport.Text, "text", Words),
        DivertUnit divert => Text(divert.Reason, "reason", Reason),
        CancelAssignment cancel => Text(cancel.Reason, "reason", Reason),
        TakeOutOfService take => Text(take.Reason, "reason", Reason),
        RaiseSos { Text: { } text } => Text(text, "text", Reason),
        ClearSos clear => Text(clear.Reason, "reason", Reason),
        _ => null,
    };

    private static Refusal? Text(string? text, string field, int longest) => Wording.IsText(text, longest) ? null : Refusal.Of(AssignmentRefusals.TextInvalid, "field", field);
}
