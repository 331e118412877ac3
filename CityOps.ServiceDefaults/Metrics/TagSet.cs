using System.Globalization;

namespace CityOps.Metrics;

/// <summary>The tags of one series, in the order of their names.</summary>
internal sealed class TagSet : IEquatable<TagSet>
{
    private readonly KeyValuePair<string, string>[] _tags;
    private readonly int _hash;

    private TagSet(KeyValuePair<string, string>[] tags)
    {
        _tags = tags;
        foreach (var (name, value) in tags)
        {
            _hash += HashCode.Combine(name, value);
        }
    }

    /// <summary>Finds the set of some tags without making one: a measurement must not allocate.</summary>
    public static IEqualityComparer<TagSet> Comparer { get; } = new TagComparer();

    /// <summary>No tags.</summary>
    public static TagSet Empty { get; } = new([]);

    /// <summary>Where measurements go once an instrument has too many series.</summary>
    public static TagSet Overflow { get; } = new([new("overflow", "true")]);

    /// <summary>Names and values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => _tags;

    /// <summary>The set of some tags; of two with one name the later counts.</summary>
    public static TagSet Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
        {
            return Empty;
        }

        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags)
        {
            sorted[name] = Text(value);
        }

        return new TagSet([.. sorted]);
    }

    /// <summary>This set with the tags of another put before it.</summary>
    public TagSet With(IReadOnlyCollection<KeyValuePair<string, object?>> fixedTags) =>
        fixedTags.Count == 0 ? this : Of([.. fixedTags, .. _tags.Select(t => new KeyValuePair<string, object?>(t.Key, t.Value))]);

    /// <inheritdoc />
    public bool Equals(TagSet? other) => other is not null && _hash == other._hash && _tags.AsSpan().SequenceEqual(other._tags);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TagSet);

    /// <inheritdoc />
    public override int GetHashCode() => _hash;

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private bool Has(string name, string value)
    {
        foreach (var tag in _tags)
        {
            if (string.Equals(tag.Key, name, StringComparison.Ordinal))
            {
                return string.Equals(tag.Value, value, StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>Compares with tags as they are measured: in any order, values not yet text. The hash therefore is a sum.</summary>
    private sealed class TagComparer : IEqualityComparer<TagSet>, IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, TagSet>
    {
        public bool Equals(TagSet? x, TagSet? y) => x is null ? y is null : x.Equals(y);

        public int GetHashCode(TagSet obj) => obj.GetHashCode();

        public TagSet Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) => Of(alternate);

        public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> alternate, TagSet other)
        {
            if (alternate.Length != other._tags.Length)
            {
                return false;
            }

            foreach (var (name, value) in alternate)
            {
                if (!other.Has(name, Text(value)))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> alternate)
        {
            var hash = 0;
            foreach (var (name, value) in alternate)
            {
                hash += HashCode.Combine(name, Text(value));
            }

            return hash;
        }
    }
}
