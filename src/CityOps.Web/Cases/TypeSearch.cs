using CityOps.Areas;

namespace CityOps.Cases;

/// <summary>Finds types by words of either language, by pinyin initials or by code.</summary>
internal static class TypeSearch
{
    /// <summary>Best first: what begins with the text goes before what holds it.</summary>
    public static IReadOnlyList<CaseTypeEntry> Find(IEnumerable<CaseTypeEntry> types, string text, int most)
    {
        var wanted = text.Trim().ToLowerInvariant();
        if (wanted.Length == 0)
            return [];
        return
        [
            .. types.Select(type => (Type: type, Rank: Rank(type, wanted))).Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank).ThenBy(found => found.Type.NameZh.Length).ThenBy(found => found.Type.Code, StringComparer.Ordinal)
                .Take(most).Select(found => found.Type),
        ];
    }

    private static int Rank(CaseTypeEntry type, string wanted) =>
        type.Code.Equals(wanted, StringComparison.OrdinalIgnoreCase) || type.Code[1..] == wanted ? 0
        : type.NameZh.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || type.NameEn.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) ? 1
        : type.Initials.StartsWith(wanted, StringComparison.Ordinal) ? 2
        : type.NameZh.Contains(wanted, StringComparison.OrdinalIgnoreCase) || type.NameEn.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 3
        : type.Initials.Contains(wanted, StringComparison.Ordinal) ? 4
        : type.MajorZh.Contains(wanted, StringComparison.OrdinalIgnoreCase) || type.MajorEn.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 5
        : int.MaxValue;
}
