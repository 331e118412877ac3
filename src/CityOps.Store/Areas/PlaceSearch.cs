namespace CityOps.Areas;

/// <summary>The part of a search that memory answers, and the order of what is found.</summary>
internal static class PlaceSearch
{
    private static readonly string[] Kinds = ["area", "road", "place", "cell", "component"];

    /// <summary>What begins so comes before what only holds it; of equals, the larger thing first.</summary>
    /// <param name="position">Where in the name the text begins, from 1.</param>
    /// <param name="kind">What it is.</param>
    public static int Rank(int position, string kind) => ((position == 1 ? 0 : 1) * Kinds.Length) + Array.IndexOf(Kinds, kind);

    public static List<(int Rank, FoundPlace Found)> InMemory(CityModel model, string prefix, string text, int limit)
    {
        List<(int Rank, FoundPlace Found)> found = [];
        foreach (var area in model.AreasOf.GetValueOrDefault(prefix, []))
        {
            var position = Position(area, text);
            if (position > 0)
                found.Add((Rank(position, "area"), new FoundPlace("area", area.Code, area.NameZh, area.NameEn, area.Label)));
        }

        // A few digits would be half of the grid.
        if (text.Length >= 9 && text.StartsWith(prefix, StringComparison.Ordinal) && text.All(char.IsAsciiLetterOrDigit))
        {
            foreach (var code in model.Cells.CodesFrom(text).Take(limit))
            {
                if (model.Areas.TryGetValue(code[..12], out var community))
                    found.Add((Rank(1, "cell"), new FoundPlace("cell", code, code, code, model.Cells.PlaceOf(code) ?? community.Label)));
            }
        }

        return found;
    }

    private static int Position(Area area, string text)
    {
        if (area.Code.StartsWith(text, StringComparison.Ordinal))
            return 1;
        var zh = area.NameZh.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        var en = area.NameEn.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        return (zh, en) switch
        {
            ( < 0, < 0) => 0,
            ( < 0, _) => en + 1,
            (_, < 0) => zh + 1,
            _ => Math.Min(zh, en) + 1,
        };
    }
}

/// <summary>An address in words: 滨江区 望江路 中心医院附近（望江社区）.</summary>
internal static class Address
{
    public static (string Zh, string En) Of(CityModel model, Cell cell, string[]? road, string[]? place)
    {
        var district = model.Areas.GetValueOrDefault(cell.Code[..6]);
        var community = model.Areas.GetValueOrDefault(cell.Code[..12]);
        var zh = string.Join(' ', Words(district?.NameZh, Zh(road), Zh(place) is { } near ? $"{near}附近" : null));
        var en = string.Join(", ", Words(En(place) is { } beside ? $"near {beside}" : null, En(road), community?.NameEn, district?.NameEn));
        return (community is null ? zh : $"{zh}（{community.NameZh}）".TrimStart(), en);
    }

    private static IEnumerable<string> Words(params IEnumerable<string?> words) => words.OfType<string>().Where(word => word.Length > 0).Distinct(StringComparer.Ordinal);

    private static string? Zh(string[]? names) => names is null ? null : names[0].Length > 0 ? names[0] : names[1];

    private static string? En(string[]? names) => names is null ? null : names[1].Length > 0 ? names[1] : names[0];
}
