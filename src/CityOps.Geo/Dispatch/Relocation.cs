using CityOps.Roads;

namespace CityOps.Dispatch;

/// <summary>A unit or a post by its code and where it is.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Position">Where it is on the roads.</param>
public sealed record CodedPosition(string Code, RoadPosition Position);

/// <summary>Proposes where free units should stand after others were sent: the move that adds most, then the next.</summary>
/// <param name="coverage">What is to be covered.</param>
public sealed class Relocation(Coverage coverage)
{
    /// <summary>The proposals, the best first; none when no move would help.</summary>
    /// <param name="units">Free units where they stand.</param>
    /// <param name="posts">Places where a unit may stand.</param>
    /// <param name="most">How many moves at most.</param>
    /// <param name="longest">Seconds that a unit may drive at most.</param>
    /// <param name="least">Share of the weight that a move has to add, so that nobody is sent across the city for a street.</param>
    public IReadOnlyList<RelocationMove> Propose(IReadOnlyList<CodedPosition> units, IReadOnlyList<CodedPosition> posts, int most, double longest, double least = 0.005)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(posts);
        var reach = units.Select(unit => coverage.Reached([unit.Position])).ToArray();
        var ofPost = posts.Select(post => coverage.Reached([post.Position])).ToArray();
        var drive = posts.Select(post => coverage.Seconds(units.Select(unit => unit.Position), post.Position)).ToArray();
        var (moves, moved, share) = (new List<RelocationMove>(), new HashSet<int>(), coverage.ShareOf(Union(reach)));
        while (moves.Count < most && Best() is var (unit, post, better) && better - share >= least)
        {
            moves.Add(new RelocationMove(units[unit].Code, posts[post].Code, drive[post][unit]!.Value, better, better - share));
            (reach[unit], share) = (ofPost[post], better);
            moved.Add(unit);
        }

        return moves;

        (int Unit, int Post, double Share)? Best()
        {
            (int, int, double Share)? best = null;
            foreach (var unit in Enumerable.Range(0, units.Count).Where(unit => !moved.Contains(unit)))
            {
                var others = Union(reach.Where((_, i) => i != unit));
                foreach (var post in Enumerable.Range(0, posts.Count).Where(post => drive[post][unit] <= longest))
                {
                    var gained = coverage.ShareOf(Union([others, ofPost[post]]));
                    if (best is null || gained > best.Value.Share)
                        best = (unit, post, gained);
                }
            }

            return best;
        }
    }

    /// <summary>What any of them reaches. Of nobody it is empty: the only unit has no others.</summary>
    private static bool[] Union(IEnumerable<bool[]> sets)
    {
        bool[]? union = null;
        foreach (var set in sets.Where(set => set.Length > 0))
        {
            union ??= new bool[set.Length];
            for (var i = 0; i < set.Length; i++)
                union[i] |= set[i];
        }

        return union ?? [];
    }
}
