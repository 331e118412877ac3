namespace CityOps.Cases;

/// <summary>What lists read off a case's line.</summary>
internal static class CaseLines
{
    private static readonly CaseFlags[] Telling = [CaseFlags.Incident, CaseFlags.Urgent, CaseFlags.Supervised, CaseFlags.Hard, CaseFlags.Designated, CaseFlags.Repeat, CaseFlags.Exercise, CaseFlags.LimitsPaused];

    /// <summary>The stage clock.</summary>
    public static Deadline Deadline(this CaseLine line) => new(line.StageSince, line.StageDue);

    /// <summary>The case's number, or that of its report before it was filed.</summary>
    public static string Number(this CaseLine line) => line.CaseNumber ?? line.Key;

    /// <summary>Marks worth a tag in a list; that something is late is told by the countdown.</summary>
    public static IEnumerable<CaseFlags> Tags(this CaseFlags flags) =>
        Telling.Where(flag => flags.HasFlag(flag));
}
