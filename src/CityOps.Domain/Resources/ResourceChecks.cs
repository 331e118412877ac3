using System.Text.RegularExpressions;
using CityOps.Commands;
using CityOps.Plans;

namespace CityOps.Resources;

/// <summary>Whether the fields of a command are what they should be, whatever the resource does.</summary>
internal static partial class ResourceChecks
{
    private const int Text = 500;
    private const int MostStock = 10_000_000;
    private const int MostMinutes = 7 * 24 * 60;

    public static Refusal? Flaw(ResourceCommand command, DateTimeOffset now) => command switch
    {
        RegisterResource register => Entry(register.Entry),
        ReviseResource revise => Entry(revise.Entry),
        CountResource count => count.Stock is < 0 or > MostStock ? Field("stock") : Optional(count.Text),
        RequestResource request => request.Quantity is < 1 or > MostStock ? Field("quantity") : Ahead(request.NeededUntil, now) ?? Optional(request.Text),
        OfferResource offer => offer.Quantity is < 1 or > MostStock ? Field("quantity") : offer.ReadyMinutes is < 0 or > MostMinutes ? Field("readyMinutes") : null,
        DeclineResource decline => Reason(decline.Reason),
        ExtendResource extend => Ahead(extend.NeededUntil, now) ?? Reason(extend.Reason),
        ReleaseResource release => release.Used < 0 ? Field("used") : null,
        CancelBooking cancel => Reason(cancel.Reason),
        _ => null,
    };

    /// <summary>Whether something can be the code of a resource.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    private static Refusal? Entry(ResourceEntry? entry) => entry switch
    {
        null => Field("entry"),
        { Stock: < 1 or > MostStock } => Field("stock"),
        { Type: null } or { Name: null } or { Unit: null } or { Organisation: null } => Field("entry"),
        _ when !Enum.IsDefined(entry.Kind) => Field("kind"),
        _ when !Code().IsMatch(entry.Type) => Field("type"),
        _ when !Both(entry.Name, 100) => Field("name"),
        _ when !Both(entry.Unit, 20) => Field("unit"),
        _ when !Wording.IsText(entry.Address, 200) => Field("address"),
        { Telephone: { } number } when !Telephone().IsMatch(number) => Field("telephone"),
        _ => null,
    };

    private static bool Both(PlanText text, int longest) => Wording.IsText(text.Zh, longest) && Wording.IsText(text.En, longest);

    private static Refusal? Ahead(DateTimeOffset? until, DateTimeOffset now) => until is { } moment && moment <= now ? Field("neededUntil") : null;

    private static Refusal? Optional(string? text) => Wording.IsTextOrNull(text, Text) ? null : Field("text");

    private static Refusal? Reason(string? reason) => Wording.IsText(reason, Text) ? null : Field("reason");

    private static Refusal Field(string name) => Refusal.Of(ResourceRefusals.FieldInvalid, "field", name);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^\\+?[0-9][0-9 -]{1,18}[0-9]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();
}
