using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Patrols;

/// <summary>Every community has two grates and a cover, and its collectors look after all of the district.</summary>
public sealed class PatrolWard : IPatrolKnowledge
{
    public static readonly CasePosition Here = new(120.1005, 30.2005);

    public bool IsArea(string code) => true;

    public ValueTask<PatrolGround> GatherAsync(string area, PatrolState state, PatrolCommand command, CancellationToken cancellationToken) => new(new PatrolGround
    {
        AreaKnown = true,
        Posts = command.Actor == BuiltInAccounts.System ? [new CasePost(CaseRole.System, string.Empty, string.Empty)] : [new CasePost(CaseRole.Collector, "collectors", area[..6])],
        Found = [Thing(area, "general-crowds", "1"), Thing(area, "general-crowds", "2"), Thing(area, "general-covers", "3")],
    });

    private static PatrolFound Thing(string area, string rule, string code) =>
        new(rule, area, code, new PatrolSpot($"part-{code}", PatrolThing.Part, code, "C0104", new PlanText(code, code), area + "001", Here, null));
}

/// <summary>A city of two districts with a community each.</summary>
public sealed class PatrolWards : ICityDirectory
{
    private readonly NoCity _none = new();

    public IReadOnlyList<CityEntry> Cities { get; } = [new("9901", "样市", "Sample", "2007", "Asia/Shanghai", PatrolWard.Here, 12, true)];

    public IReadOnlyDictionary<string, Organisation> Organisations => _none.Organisations;

    public CityEntry? CityOf(string code) => Cities[0];

    public IReadOnlyList<Area> Areas(string prefix) => [.. ((string[])["990101001001", "990102003005"]).Select(code => new Area(code, AreaLevel.Community, code[..9], code, code, PatrolWard.Here, []))];

    public Area? FindArea(string code) => Areas("9901").FirstOrDefault(area => area.Code == code);

    public IReadOnlyDictionary<string, CaseTypeEntry> Types(string prefix) => _none.Types(prefix);

    public Cell? CellAt(CasePosition place) => null;

    public Cell? FindCell(string code) => null;

    public Task<IReadOnlyList<FoundPlace>> SearchPlacesAsync(string prefix, string text, int limit, CancellationToken cancellationToken) => _none.SearchPlacesAsync(prefix, text, limit, cancellationToken);

    public Task<(string Zh, string En)> AddressOfAsync(CasePosition place, CancellationToken cancellationToken) => _none.AddressOfAsync(place, cancellationToken);

    public Task<IReadOnlyList<Component>> ComponentsNearAsync(CasePosition place, double metres, CancellationToken cancellationToken) => _none.ComponentsNearAsync(place, metres, cancellationToken);

    public Task<Component?> FindComponentAsync(string code, CancellationToken cancellationToken) => _none.FindComponentAsync(code, cancellationToken);

    public IDisposable Subscribe(Action changed) => _none.Subscribe(changed);

    public Task RefreshAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
