using CityOps.Cases;

namespace CityOps.Units;

public sealed class UnitBoardLinesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly UnitBoardLines _lines = new();

    public UnitBoardLinesTests() => _lines.Enlist([Unit("a"), Unit("b")]);

    [Fact]
    public void Only_what_has_changed_is_told()
    {
        var before = _lines.Sequence;
        _lines.Take([Fix("a", Now)], Now, isHeardNow: true);

        Assert.Equal(["a"], _lines.ChangedSince(before).Select(unit => unit.Line.Entry.Code));
        Assert.Empty(_lines.ChangedSince(_lines.Sequence));
    }

    [Fact]
    public void The_same_move_told_twice_changes_nothing()
    {
        _lines.Take([Fix("a", Now)], Now, isHeardNow: true);
        var before = _lines.Sequence;
        _lines.Take([Fix("a", Now)], Now, isHeardNow: true);

        Assert.Equal(before, _lines.Sequence);
    }

    [Fact]
    public void An_older_fix_that_comes_late_does_not_put_a_unit_back()
    {
        _lines.Take([Fix("a", Now)], Now, isHeardNow: true);
        _lines.Take([Fix("a", Now.AddSeconds(-2))], Now, isHeardNow: true);

        Assert.Equal(Now, _lines.Find("a")?.Fix?.At);
    }

    [Fact]
    public void A_unit_not_heard_of_is_off_duty_until_it_is_heard_of_again()
    {
        _lines.Take([new WrittenUnit("a", UnitStatus.EnRoute, "R1", null)], Now);
        _lines.Take([Fix("a", Now)], Now, isHeardNow: true);
        _lines.SilenceSince(Now.AddSeconds(1));
        Assert.Equal(UnitStatus.Offline, _lines.Find("a")?.Status);

        _lines.Take([Fix("a", Now.AddSeconds(100))], Now.AddSeconds(100), isHeardNow: true);
        Assert.Equal(UnitStatus.EnRoute, _lines.Find("a")?.Status);
    }

    [Fact]
    public void A_removed_unit_keeps_its_number_and_a_new_one_gets_another()
    {
        var numbers = _lines.ChangedSince(0).ToDictionary(unit => unit.Line.Entry.Code, unit => unit.Index);
        _lines.Enlist([Unit("b"), Unit("c")]);

        Assert.Null(_lines.Find("a"));
        var after = _lines.ChangedSince(0).ToDictionary(unit => unit.Line.Entry.Code, unit => unit.Index);
        Assert.Equal((numbers["a"], numbers["b"]), (after["a"], after["b"]));
        Assert.DoesNotContain(after["c"], numbers.Values);
    }

    private static UnitEntry Unit(string code) => new(code, "repair", "o", code, code, null, "9901", true);

    [Fact]
    public void What_a_grain_has_written_is_shown_whatever_was_shown_before()
    {
        _lines.Take([Fix("a", Now)], Now, isHeardNow: true);
        _lines.Take([new WrittenUnit("a", UnitStatus.OnScene, "R1", Fix("a", Now.AddSeconds(-30)))], Now);
        _lines.Take([new WrittenUnit("a", UnitStatus.Available, null, Fix("a", Now.AddSeconds(-30)))], Now);

        Assert.Equal((UnitStatus.Available, null, Now), (_lines.Find("a")?.Status, _lines.Find("a")?.Case, _lines.Find("a")?.Fix?.At));
    }

    private static UnitFix Fix(string code, DateTimeOffset at) => new(code, at, new CasePosition(120, 30), 8, 90, null);
}
