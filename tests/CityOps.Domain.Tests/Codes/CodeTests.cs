using CityOps.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace CityOps.Codes;

public sealed class CodeTests
{
    private static readonly DivisionCode Tenant = Code.Parse<DivisionCode>("320508");

    private static readonly DateOnly Day = new(2026, 11, 21);

    private static Gen<string> Digits(int length) => Gen.Choose(0, 9).ArrayOf(length).Select(digits => string.Concat(digits));

    /// <summary>A valid case number with a few characters changed, cut or added, and plain rubbish.</summary>
    private static Gen<string> Damaged { get; } = Gen.OneOf(
        from digits in Gen.Choose(1, 24).SelectMany(Digits)
        from place in Gen.Choose(0, 23)
        from letter in Gen.Elements('0', '9', 'R', 'H', 'A', 'z', ' ', '-', '\u0660', '\uFF11', '单', '\0')
        select place < digits.Length ? digits[..place] + letter + digits[(place + 1)..] : digits,
        from digits in Gen.Choose(1, 24).SelectMany(Digits) select "R" + digits,
        from kind in Gen.Elements("EV", "DB", "GZ", "XX") from digits in Gen.Choose(1, 24).SelectMany(Digits) select kind + digits);

    [Fact]
    public void A_grid_cell_knows_where_it_lies()
    {
        var cell = Code.Parse<GridCellCode>("320508001002007");

        Assert.Equal(("320508001002", "007"), (cell.Community.Value, cell.Sequence));
        Assert.Equal(("320508001", "320508"), (cell.Community.Street.Value, cell.Community.Street.Division.Value));
        Assert.Equal((DivisionRank.District, DivisionRank.City, DivisionRank.Province), (cell.Community.Division.Rank, Tenant.Parent!.Value.Rank, Tenant.Parent!.Value.Parent!.Value.Rank));
        Assert.Equal(("320500", "320000"), (Tenant.Parent!.Value.Value, Tenant.Parent!.Value.Parent!.Value.Value));
        Assert.Null(Tenant.Parent!.Value.Parent!.Value.Parent);
        Assert.Equal(cell, GridCellCode.Of(cell.Community, 7));
        Assert.Equal("32050800100207", GridCellCode.Of(cell.Community, 7, 2).Value);
    }

    [Theory]
    [InlineData("320000", "320508", true)]
    [InlineData("320500", "320508", true)]
    [InlineData("321000", "321002", true)]
    [InlineData("320510", "320510", true)]
    [InlineData("320510", "320511", false)]
    [InlineData("320500", "320600", false)]
    [InlineData("320508", "320500", false)]
    public void A_division_contains_what_lies_in_it(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Code.Parse<DivisionCode>(outer).Contains(Code.Parse<DivisionCode>(inner)));

    [Fact]
    public void The_component_seen_in_the_field_is_read_in_its_parts()
    {
        // 320508 · 01 公用设施 · 01 上水井盖 · 000001: a component of a deployed system.
        var component = Code.Parse<ComponentCode>("3205080101000001");

        Assert.Equal((Tenant, "0101", 1), (component.Division, component.Category.Value, component.Number));
        Assert.Equal(("01", "01", CategorySeries.FourDigits), (component.Category.MajorClass, component.Category.MinorClass, component.Category.Series));
        Assert.Equal("32050801001000012", ComponentCode.Of(Tenant, Code.Parse<CategoryCode>("01001"), 12).Value);
        Assert.Equal(CategorySeries.FiveDigits, Code.Parse<ComponentCode>("32050801001000012").Category.Series);
    }

    [Fact]
    public void Numbers_are_made_of_their_parts_and_read_back()
    {
        var filed = CaseNumber.Of(Tenant, Day, 42);
        var report = ReportNumber.Of(Tenant, Day, 1_234);
        var task = TaskNumber.Of(filed, 2);

        Assert.Equal(("3205082026112100042", "R32050820261121001234", "3205082026112100042-02"), (filed.Value, report.Value, task.Value));
        Assert.Equal((Tenant, Day), (filed.Division, filed.Date));
        Assert.Equal((Tenant, Day), (report.Division, report.Date));
        Assert.Equal(filed, Code.Parse<TaskNumber>(task.Value).Case);
        Assert.Equal("R32050820261121001234H01", CheckOrderNumber.Of(report, CheckOrderKind.Verification, 1).Value);
        Assert.Equal((CheckOrderKind.ResultCheck, filed.Value), (Code.Parse<CheckOrderNumber>("3205082026112100042C03").Kind, Code.Parse<CheckOrderNumber>("3205082026112100042C03").Subject));
        Assert.Equal("DB202600017", DocumentNumber.Of(DocumentKind.SupervisionOrder, 2026, 17).Value);
        Assert.Equal((DocumentKind.Suspension, 2026), (Code.Parse<DocumentNumber>("GZ202600001").Kind, Code.Parse<DocumentNumber>("GZ202600001").Year));
        Assert.Equal("EV320508202611210905001", IncidentNumber.Of(Tenant, new DateTime(2026, 11, 21, 9, 5, 0), 1).Value);
        Assert.Equal("3205080402", EventCode.Of(Tenant, Code.Parse<CategoryCode>("0402")).Value);
        Assert.Equal("06010", Code.Parse<EventCode>("32050806010").Category.Value);
    }

    [Theory]
    [InlineData("0101", false, false)]
    [InlineData("0199", false, true)]
    [InlineData("2108", true, false)]
    [InlineData("2008", false, false)]
    [InlineData("01099", false, false)]
    public void A_category_tells_whether_a_city_added_it_and_whether_it_is_the_rest(string code, bool isLocal, bool isOther)
    {
        var category = Code.Parse<CategoryCode>(code);

        Assert.Equal((isLocal, isOther), (category.IsLocalExtension, category.IsOther));
    }

    public static TheoryData<Func<string?, Refusal?>, string?, string> Wrong { get; } = new()
    {
        { text => GridCellCode.Read(text, out _), null, "code_missing" },
        { text => GridCellCode.Read(text, out _), "", "code_missing" },
        { text => GridCellCode.Read(text, out _), "3205080010020", "code_length expected=15, 14 found=13" },
        { text => GridCellCode.Read(text, out _), "3205080010020071", "code_length expected=15, 14 found=16" },
        { text => GridCellCode.Read(text, out _), "32050X001002007", "code_character part=division position=6 found=X" },
        { text => GridCellCode.Read(text, out _), "320508001 02007", "code_character part=community position=10 found= " },
        { text => GridCellCode.Read(text, out _), "32050800100200a", "code_character part=sequence position=15 found=a" },
        { text => GridCellCode.Read(text, out _), "３20508001002007", "code_character part=division position=1 found=３" },
        { text => GridCellCode.Read(text, out _), "320508001002000", "code_part_zero part=sequence found=000" },
        { text => GridCellCode.Read(text, out _), "320508000002001", "code_part_zero part=street found=000" },
        { text => GridCellCode.Read(text, out _), "320005001002001", "code_division part=division found=320005" },
        { text => GridCellCode.Read(text, out _), "000000001002001", "code_part_zero part=division found=000000" },
        { text => GridCellCode.Read(text, out _), "020508001002001", "code_division part=division found=020508" },
        { text => GridCellCode.Read(text, out _), "32050800100200A", "" },
        { text => GridCellCode.Read(text, out _), "3205080010020A", "code_character part=sequence position=14 found=A" },
        { text => ComponentCode.Read(text, out _), "3205080100000001", "code_part_zero part=minor found=00" },
        { text => ComponentCode.Read(text, out _), "3205080101000000", "code_part_zero part=sequence found=000000" },
        { text => ComponentCode.Read(text, out _), "320508010100001", "code_length expected=16, 17 found=15" },
        { text => EventCode.Read(text, out _), "320508010", "code_length expected=10, 11 found=9" },
        { text => CategoryCode.Read(text, out _), "0001", "code_part_zero part=major found=00" },
        { text => CategoryCode.Read(text, out _), "001", "code_length expected=4, 5 found=3" },
        { text => CaseNumber.Read(text, out _), "3205082026023000042", "code_date part=day found=20260230" },
        { text => ReportNumber.Read(text, out _), "Q32050820261121001234", "code_character part=R position=1 found=Q" },
        { text => TaskNumber.Read(text, out _), "3205082026112100042_01", "code_character part=- position=20 found=_" },
        { text => TaskNumber.Read(text, out _), "3205082026112100042-00", "code_part_zero part=task found=00" },
        { text => CheckOrderNumber.Read(text, out _), "3205082026112100042X01", "code_character part=H position=20 found=X" },
        { text => DocumentNumber.Read(text, out _), "XX202600017", "code_character part=DB position=1 found=X" },
        { text => IncidentNumber.Read(text, out _), "EV320508202611212405001", "code_date part=minute found=202611212405" },
        { text => StreetCode.Read(text, out _), "320508000", "code_part_zero part=street found=000" },
        { text => CommunityCode.Read(text, out _), "320508001000", "code_part_zero part=community found=000" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_code_is_refused_with_the_part_that_is_wrong(Func<string?, Refusal?> read, string? text, string expected)
    {
        var refusal = read(text);

        Assert.Equal(expected, refusal is null ? "" : string.Join(' ', [refusal.Code, .. refusal.Arguments.Select(argument => $"{argument.Key}={argument.Value}")]));
    }

    [Fact]
    public void The_next_number_follows_until_the_sequence_is_used()
    {
        Assert.Null(Code.Parse<GridCellCode>("320508001002009").TryNext(out var cell));
        Assert.Null(Code.Parse<ComponentCode>("3205080101099999").TryNext(out var component));
        Assert.Null(CaseNumber.Of(Tenant, Day, 1).TryNext(out var filed));
        Assert.Null(ReportNumber.Of(Tenant, Day, 1).TryNext(out var report));
        Assert.Null(TaskNumber.Of(filed, 9).TryNext(out var task));
        Assert.Null(Code.Parse<DocumentNumber>("YQ202600001").TryNext(out var document));
        Assert.Null(Code.Parse<CheckOrderNumber>("3205082026112100042C03").TryNext(out var order));
        Assert.Null(Code.Parse<IncidentNumber>("EV320508202611210905001").TryNext(out var incident));
        Assert.Equal(
            ["320508001002010", "3205080101100000", "3205082026112100002", "R32050820261121000002", "3205082026112100002-10", "YQ202600002", "3205082026112100042C04", "EV320508202611210905002"],
            [cell.Value, component.Value, filed.Value, report.Value, task.Value, document.Value, order.Value, incident.Value]);

        Assert.Equal(CodeRefusals.Exhausted, Code.Parse<GridCellCode>("320508001002999").TryNext(out _)!.Code);
        Assert.Equal(CodeRefusals.Exhausted, Code.Parse<GridCellCode>("32050800100299").TryNext(out _)!.Code);
        Assert.Equal(CodeRefusals.NotCounted, Code.Parse<GridCellCode>("32050800100200A").TryNext(out _)!.Code);
        Assert.Equal(CodeRefusals.Exhausted, Code.Parse<ComponentCode>("3205080101999999").TryNext(out _)!.Code);
    }

    [Fact]
    public void Counting_from_one_gives_every_cell_of_a_community_once_and_in_order()
    {
        var community = Code.Parse<CommunityCode>("320508001002");
        List<GridCellCode> cells = [GridCellCode.Of(community, 1)];
        while (cells[^1].TryNext(out var next) is null)
            cells.Add(next);

        Assert.Equal(999, cells.Count);
        Assert.Equal(cells.Select(cell => cell.Value).Order(StringComparer.Ordinal), cells.Select(cell => cell.Value));
        Assert.All(cells, cell => Assert.Equal(community, cell.Community));
    }

    [Fact]
    public void A_number_that_does_not_fit_is_not_made()
    {
        var community = Code.Parse<CommunityCode>("320508001002");

        Assert.Throws<ArgumentOutOfRangeException>(() => GridCellCode.Of(community, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GridCellCode.Of(community, 1_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => GridCellCode.Of(community, 100, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => GridCellCode.Of(community, 1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseNumber.Of(Tenant, Day, 100_000));
        Assert.Contains("code_length", Assert.Throws<FormatException>(() => Code.Parse<GridCellCode>("1")).Message, StringComparison.Ordinal);
        Assert.False(Code.Is<GridCellCode>("1"));
        Assert.Equal(string.Empty, default(GridCellCode).ToString());
    }

    [Fact]
    public void What_is_read_is_written_the_same_and_nothing_ever_breaks() => Property.Holds(Damaged, 20_000, text =>
    {
        RoundTrip<DivisionCode>(text);
        RoundTrip<StreetCode>(text);
        RoundTrip<CommunityCode>(text);
        RoundTrip<GridCellCode>(text);
        RoundTrip<CategoryCode>(text);
        RoundTrip<ComponentCode>(text);
        RoundTrip<EventCode>(text);
        RoundTrip<CaseNumber>(text);
        RoundTrip<ReportNumber>(text);
        RoundTrip<TaskNumber>(text);
        RoundTrip<CheckOrderNumber>(text);
        RoundTrip<DocumentNumber>(text);
        RoundTrip<IncidentNumber>(text);
    });

    private static void RoundTrip<TCode>(string text)
        where TCode : struct, ICode<TCode>
    {
        var refusal = TCode.Read(text, out var code);
        Assert.Equal(refusal is null ? text : string.Empty, code.Value);
        Assert.Equal(refusal is null, Code.Is<TCode>(text));
        Assert.Equal(code.Value, code.ToString());
    }
}
