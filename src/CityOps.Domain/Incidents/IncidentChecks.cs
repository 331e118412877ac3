using CityOps.Cases;
using CityOps.Commands;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Whether the fields of a command are what they should be, whatever the incident.</summary>
internal static class IncidentChecks
{
    private const int Long = 2_000;
    private const int VeryLong = 20_000;
    private const double LargestRadius = 100_000;

    public static IncidentStep? Check(IncidentCommand command) => Flaw(command) is { } refusal ? refusal : (IncidentStep?)null;

    private static Refusal? Flaw(IncidentCommand command) => command switch
    {
        ReceiveIncident receive => Flaw(receive),
        VerifyIncident verify => Value(verify.Finding, "finding") ?? Text(verify.Text, "text"),
        ClassifyIncident classify => Value(classify.Class, "class") ?? Type(classify.Type) ?? Text(classify.Title, "title", 100),
        ProposeLevel propose => Value(propose.Level, "level") ?? Text(propose.Reason, "reason"),
        PreAlertIncident alert => Text(alert.Reason, "reason"),
        ActivateIncident activate => Value(activate.Level, "level") ?? Text(activate.Reason, "reason") ?? (activate.Choices is null || activate.Choices.Any(choice => choice is null) ? Unknown("choices") : null),
        ChangeLevel change => Value(change.Level, "level") ?? Text(change.Reason, "reason"),
        UpdateFigures update => Flaw(update.Figures) ?? Text(update.Text, "text"),
        NoteIncident note => Text(note.Text, "text"),
        OfferCommand offer => Text(offer.To, "to", 200) ?? Text(offer.Text, "text"),
        DrawZone draw => Flaw(draw),
        LiftZone lift => Text(lift.Reason, "reason"),
        SendReport send => Text(send.Text, "text", VeryLong),
        SubmitReport submit => IncidentReports.AreParts(submit.Parts) ? null : Refusal.Of(IncidentRefusals.TextInvalid, "field", "parts"),
        ReturnReport back => Text(back.Reason, "reason"),
        MarkSensitive mark => Text(mark.Reason, "reason"),
        AttachChild attach => Text(attach.Child, "child", 40) ?? Value(attach.Relation, "relation") ?? Text(attach.Reason, "reason"),
        DetachChild detach => Text(detach.Child, "child", 40) ?? Text(detach.Reason, "reason"),
        FreezePeriod freeze => Text(freeze.Objectives, "objectives"),
        DeescalateIncident deescalate => Text(deescalate.Reason, "reason"),
        TerminateIncident terminate => Text(terminate.Result, "result"),
        RecoverIncident recover => Text(recover.Text, "text"),
        ReviewIncident review => Text(review.Text, "text", VeryLong),
        _ => null,
    };

    private static Refusal? Flaw(ReceiveIncident receive) => Value(receive.Source, "source")
        ?? Value(receive.Class, "class")
        ?? Type(receive.Type)
        ?? Text(receive.Title, "title", 100)
        ?? Text(receive.Address, "address", 200)
        ?? Text(receive.Text, "text")
        ?? (receive.Reference is null ? null : Text(receive.Reference, "reference", 100))
        ?? Place(receive.Place);

    private static Refusal? Flaw(IncidentFigures? figures)
    {
        if (figures is null)
            return Unknown("figures");
        (string Name, double? Value)[] all =
        [
            ("deaths", figures.Deaths), ("missing", figures.Missing), ("seriousInjured", figures.SeriousInjured), ("lightInjured", figures.LightInjured),
            ("affectedPeople", figures.AffectedPeople), ("relocatedPeople", figures.RelocatedPeople), ("lossYuan", (double?)figures.LossYuan), ("areaSquareKilometres", figures.AreaSquareKilometres),
        ];
        return all.FirstOrDefault(figure => figure.Value is { } value && !(value >= 0 && double.IsFinite(value))) is { Name: { } wrong } ? Refusal.Of(IncidentRefusals.FigureInvalid, "field", wrong) : null;
    }

    private static Refusal? Flaw(DrawZone draw) => Value(draw.Kind, "kind")
        ?? Text(draw.Name?.Zh, "name", 100)
        ?? Text(draw.Name?.En, "name", 100)
        ?? Text(draw.Rule?.Zh, "rule")
        ?? Text(draw.Rule?.En, "rule")
        ?? Place(draw.Place)
        ?? (draw.Replaces is null ? null : Text(draw.Reason, "reason"))
        ?? (draw.Plume is not null || IsShape(draw.Shape) ? null : Refusal.Of(IncidentRefusals.ShapeInvalid));

    private static bool IsShape(PlanShape? shape) => shape switch
    {
        { Kind: PlanShapeKind.Circle, RadiusMetres: > 0 and <= LargestRadius } => true,
        { Kind: PlanShapeKind.Polygon, Corners: { Count: >= 3 and <= 500 } corners } => corners.All(corner => corner is { EastMetres: >= -LargestRadius and <= LargestRadius, NorthMetres: >= -LargestRadius and <= LargestRadius }),
        _ => false,
    };

    private static Refusal? Place(CasePosition place) => place is { Longitude: >= -180 and <= 180, Latitude: >= -90 and <= 90 } ? null : Refusal.Of(IncidentRefusals.PlaceInvalid);

    private static Refusal? Type(string? type) =>
        Wording.IsText(type, 50) && type!.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? null : Unknown("type");

    private static Refusal? Text(string? text, string field, int longest = Long) => Wording.IsText(text, longest) ? null : Refusal.Of(IncidentRefusals.TextInvalid, "field", field);

    private static Refusal? Value<T>(T value, string field)
        where T : struct, Enum => Enum.IsDefined(value) ? null : Unknown(field);

    private static Refusal Unknown(string field) => Refusal.Of(IncidentRefusals.ValueUnknown, "field", field);
}
