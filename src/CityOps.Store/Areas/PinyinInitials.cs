using System.Collections.Frozen;
using System.Text;

namespace CityOps.Areas;

/// <summary>
/// Pinyin initials of Chinese words, by which seats search lists: 雨水箅子 is <c>ysbz</c>. The 3,755 common hanzi of GB 2312 are in the order of
/// their pinyin, so the first of each letter is all that has to be known; of the rarer ones, which are in the order of their radicals, a
/// table has those that the catalogues use. A hanzi with two readings has the one that GB 2312 sorts it by.
/// </summary>
public static class PinyinInitials
{
    private const int LastCommon = 0xD7F9;

    private static readonly (int First, char Initial)[] Letters =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'),
        (0xBBF7, 'j'), (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'),
        (0xC8BB, 'r'), (0xC8F6, 's'), (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'),
    ];

    private static readonly FrozenDictionary<char, char> Rare = new Dictionary<char, char>
    {
        ['匾'] = 'b',
        ['咪'] = 'm',
        ['箅'] = 'b',
        ['窨'] = 'y',
        ['泔'] = 'g',
        ['甬'] = 'y',
    }.ToFrozenDictionary();

    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(
        936, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>The initials in lower case; letters and digits stand for themselves, everything else is left out.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var initials = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Of(character) is { } initial)
                initials.Append(initial);
        }

        return initials.ToString();
    }

    private static char? Of(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
            return char.ToLowerInvariant(character);
        if (Rare.TryGetValue(character, out var rare))
            return rare;
        Span<byte> bytes = stackalloc byte[4];
        if (Gb2312.GetBytes([character], bytes) != 2)
            return null;
        var code = (bytes[0] << 8) | bytes[1];
        return code is < 0xB0A1 or > LastCommon || bytes[1] < 0xA1 ? null : Letters.Last(letter => letter.First <= code).Initial;
    }
}
