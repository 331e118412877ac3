using System.Text.RegularExpressions;
using CityOps.Commands;
using CityOps.Plans;

namespace CityOps.Hazards;

/// <summary>Whether the fields of a command are what they should be, whatever the place is.</summary>
internal static partial class HazardChecks
{
    private const int MostTonnes = 1_000_000;
    private const int MostUn = 9_999;
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public static Refusal? Flaw(HazardCommand command, DateOnly today) => command switch
    {
        RegisterHazard register => Entry(register.Entry, today),
        ReviseHazard revise => Entry(revise.Entry, today),
        SurveyHazard survey => !IsAmount(survey.Tonnes) ? Field("tonnes") : !IsDay(survey.SurveyedOn, today) ? Field("surveyedOn") : Wording.IsTextOrNull(survey.Text, 500) ? null : Field("text"),
        RetireHazard retire => Wording.IsText(retire.Reason, 500) ? null : Field("reason"),
        _ => null,
    };

    /// <summary>Whether something can be the code of a place.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    public static Refusal Field(string name) => Refusal.Of(HazardRefusals.FieldInvalid, "field", name);

    private static Refusal? Entry(HazardEntry? entry, DateOnly today) => entry switch
    {
        null => Field("entry"),
        { Name: null } => Field("name"),
        { Substance: null } => Field("substance"),
        { SubstanceName: null } => Field("substanceName"),
        { Sheet: null } => Field("sheet"),
        _ when !Enum.IsDefined(entry.Kind) => Field("kind"),
        _ when !Both(entry.Name, 100) => Field("name"),
        _ when !Code().IsMatch(entry.Substance) => Field("substance"),
        _ when !Both(entry.SubstanceName, 60) => Field("substanceName"),
        { Un: < 1 or > MostUn } => Field("un"),
        _ when !IsAmount(entry.Tonnes) => Field("tonnes"),
        { Telephone: { } number } when !Telephone().IsMatch(number) => Field("telephone"),
        _ when !Both(entry.Sheet, 1_000) => Field("sheet"),
        _ when !Wording.IsTextOrNull(entry.Address, 200) => Field("address"),
        _ => IsDay(entry.SurveyedOn, today) ? null : Field("surveyedOn"),
    };

    private static bool Both(PlanText text, int longest) => Wording.IsText(text.Zh, longest) && Wording.IsText(text.En, longest);

    private static bool IsAmount(double tonnes) => tonnes is > 0 and <= MostTonnes;

    private static bool IsDay(DateOnly day, DateOnly today) => day >= Earliest && day <= today;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^\\+?[0-9][0-9 -]{1,18}[0-9]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();
}
