namespace CityOps.Languages;

/// <summary>Language of a screen.</summary>
public enum Language
{
    /// <summary>zh-Hans.</summary>
    Chinese,

    /// <summary>en.</summary>
    English,
}

/// <summary>
/// A text that people read, in both languages: what is written here cannot lack one. Places for values are <c>{0}</c>, <c>{1}</c> …
/// </summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
/// <param name="EnOne">English when the first value is 1; null where it makes no difference.</param>
public readonly record struct Word(string Zh, string En, string? EnOne = null)
{
    /// <summary>In a language.</summary>
    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
