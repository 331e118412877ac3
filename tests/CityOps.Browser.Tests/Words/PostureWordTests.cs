using CityOps.Patrols;
using CityOps.Postures;
using CityOps.Proposals;

namespace CityOps.Words;

/// <summary>Every posture has a name and every refusal of its rules words, in both languages.</summary>
public sealed class PostureWordTests
{
    [Fact]
    public void Every_refusal_has_words_with_as_many_places_as_arguments()
    {
        var codes = typeof(PostureRefusals).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), PostureRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in PostureRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) <= PostureRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_refusal_of_a_proposal_has_words_with_as_many_places_as_arguments()
    {
        var codes = typeof(ProposalRefusals).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), ProposalRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in ProposalRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) <= ProposalRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_refusal_of_a_patrol_has_words_with_as_many_places_as_arguments()
    {
        var codes = typeof(PatrolRefusals).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), PatrolRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in PatrolRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) == PatrolRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_posture_has_a_name() => Assert.All(Enum.GetValues<Posture>(), posture => Assert.NotEmpty(PostureWords.Of(posture).Zh));

    private static int Places(string text) => Enumerable.Range(0, 10).Count(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));
}
