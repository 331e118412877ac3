using System.Globalization;
using CityOps.Incidents;
using CityOps.Languages;

namespace CityOps.Plans;

/// <summary>What a plan names by keys, in the viewer's language.</summary>
internal static class PlanSpeech
{
    /// <summary>A text.</summary>
    public static string Say(this Speech speech, PlanText text) => speech.Of(text.Zh, text.En);

    /// <summary>A role; one that is not known stands for itself.</summary>
    public static string Role(this Speech speech, string key) => PlanRoles.Standard.Of(key) is { } role ? speech.Say(role.Name) : key;

    /// <summary>Roles, one after the other.</summary>
    public static string Roles(this Speech speech, IEnumerable<string> keys) => string.Join(speech[BoardWords.Comma], keys.Select(speech.Role));

    /// <summary>A post of the plan.</summary>
    public static string Post(this Speech speech, Plan plan, string id) => plan.Command.Posts.FirstOrDefault(post => post.Id == id) is { } post ? speech.Say(post.Name) : id;

    /// <summary>A desk of the plan.</summary>
    public static string Desk(this Speech speech, Plan plan, string id) => plan.Contacts.FirstOrDefault(contact => contact.Id == id) is { } contact ? speech.Say(contact.Desk) : id;

    /// <summary>A place in the document as people call it: the names of its members, entries counted from 1.</summary>
    public static string Place(this Speech speech, string pointer) => string.Join(
        ' ',
        pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? (at + 1).ToString(speech.Culture) : speech[PlanFieldWords.Of(part)]));

    /// <summary>Numerals of levels.</summary>
    public static string Levels(this Speech speech, IEnumerable<ResponseLevel> levels) => string.Join(' ', levels.Order().Select(level => speech[IncidentWords.Numeral(level)]));
}
