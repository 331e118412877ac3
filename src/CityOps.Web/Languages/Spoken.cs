using Microsoft.AspNetCore.Components;

namespace CityOps.Languages;

/// <summary>A component that says something.</summary>
public abstract class Spoken : ComponentBase
{
    /// <summary>How the viewer is spoken to.</summary>
    [CascadingParameter]
    public required Speech Speech { get; set; }

    /// <summary>A text.</summary>
    protected string T(Word word) => Speech[word];

    /// <summary>A text with values in it.</summary>
    protected string T(Word word, params object?[] values) => Speech[word, values];
}
