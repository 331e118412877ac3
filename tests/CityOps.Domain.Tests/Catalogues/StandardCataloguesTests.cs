using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

public sealed class StandardCataloguesTests
{
    private static readonly Catalogue Old = StandardCatalogues.Cjt214;
    private static readonly Catalogue New = StandardCatalogues.Gbt47678;

    [Fact]
    public void All_rows_of_the_lists_are_there()
    {
        Assert.Equal((97, 60), (Count(Old, CategoryKind.Component), Count(Old, CategoryKind.Event)));
        Assert.Equal((153, 250), (Count(New, CategoryKind.Component), Count(New, CategoryKind.Event)));
        Assert.Equal(153, New.Categories.Count(category => category.IsComponentFault));
        Assert.Equal(["01", "02", "03", "04", "05", "06", "21"], Old.MajorClasses(CategoryKind.Component).Select(major => major.Code));
        Assert.Equal((83, 14), (Count(Old, CategoryKind.Component, Certainty.Standard), Count(Old, CategoryKind.Component, Certainty.Typical)));
        Assert.Equal((31, 29), (Count(Old, CategoryKind.Event, Certainty.Standard), Count(Old, CategoryKind.Event, Certainty.Typical)));
        Assert.All(New.Categories, category => Assert.Equal(Certainty.Transcribed, category.Certainty));
        Assert.Same(Old, StandardCatalogues.Of(CategorySeries.FourDigits));
        Assert.Same(New, StandardCatalogues.Of(CategorySeries.FiveDigits));
    }

    [Fact]
    public void Every_row_has_its_names_and_in_the_older_list_its_terms()
    {
        Assert.All(Old.Categories.Concat(New.Categories), category =>
        {
            Assert.All(new[] { category.MajorZh, category.MajorEn, category.NameZh, category.NameEn, category.Source }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(category.StandardRef.Length == 0, category.Code.IsLocalExtension);
            Assert.Null(category.Terms.IsSelfHandleable);
        });
        Assert.All(Old.Categories, category =>
        {
            Assert.Equal(Certainty.Typical, category.Terms.Certainty);
            Assert.NotNull(category.Terms.UrgentLimit);
            Assert.NotNull(category.Terms.NormalLimit);
            Assert.NotEmpty(category.Terms.DepartmentKinds);
            Assert.False(string.IsNullOrWhiteSpace(category.Terms.ClosingStandard));
        });
    }

    [Fact]
    public void A_category_is_found_by_kind_and_code()
    {
        var cover = Find(Old, CategoryKind.Component, "0101");
        var refuse = Find(Old, CategoryKind.Event, "0102");

        Assert.Equal(("上水井盖", "water supply manhole cover", "公用设施"), (cover.NameZh, cover.NameEn, cover.MajorZh));
        Assert.Equal((WorkingSpan.UrgentHours(2), WorkingSpan.WorkingDays(1)), (cover.Terms.UrgentLimit!.Value, cover.Terms.NormalLimit!.Value));
        Assert.Equal([DepartmentKind.Owner, DepartmentKind.MunicipalWorks], cover.Terms.DepartmentKinds);
        Assert.Equal("井盖(箅子)恢复完好、平整,隐患消除;缺失时先设警示围挡", cover.Terms.ClosingStandard);
        Assert.Equal(("暴露垃圾", "06010"), (refuse.NameZh, refuse.Counterpart!.Value.Value));
        Assert.Equal((WorkingSpan.WorkingHours(2), WorkingSpan.WorkingHours(4)), (refuse.Terms.LimitOf(isUrgent: true), refuse.Terms.LimitOf(isUrgent: false)));
        Assert.Equal(0.5m, Find(Old, CategoryKind.Event, "0409").Terms.UrgentLimit!.Value.Amount);
        Assert.Null(Old.Find(CategoryKind.Event, Code.Parse<CategoryCode>("0133")));
        Assert.Null(Old.Find(CategoryKind.Event, Code.Parse<CategoryCode>("06010")));
        Assert.False(Find(Old, CategoryKind.Event, "0199").Terms.IsDepartmentSettled);
        Assert.True(cover.Terms.IsDepartmentSettled);
    }

    [Fact]
    public void What_has_a_new_code_goes_there_and_comes_back()
    {
        var mapped = Old.Categories.Where(category => category.Counterpart is not null).ToList();

        Assert.All(mapped, category =>
        {
            var newer = New.Translate(category);
            Assert.NotNull(newer);
            Assert.Equal((category.Kind, category.Counterpart), (newer.Kind, newer.Code));
            Assert.Equal(category, Old.Translate(newer));
        });
        Assert.All(Old.Categories.Except(mapped), category => Assert.Null(New.Translate(category)));

        // There is no class of sudden incidents any more, but for two: burst pipes and collapses belong to the emergency side.
        Assert.Equal(["10001", "10002"], mapped.Where(category => category is { Kind: CategoryKind.Event, Code.MajorClass: "04" }).Select(category => category.Counterpart!.Value.Value));
        Assert.Same(mapped[0], Old.Translate(mapped[0]));
    }

    [Fact]
    public void Each_component_of_the_newer_list_has_its_fault_among_the_events()
    {
        Assert.All(New.Categories.Where(category => category.Kind == CategoryKind.Component), component =>
        {
            var fault = New.Find(CategoryKind.Event, component.Code);
            Assert.True(fault!.IsComponentFault);

            // One transcribed name has the word in its midst: 紧急报警点异常SOS.
            Assert.Equal(component.NameZh, fault.NameZh.Replace("异常", "", StringComparison.Ordinal));
            Assert.Equal(Old.Translate(component), Old.Translate(fault));
            Assert.Equal(component.Terms, fault.Terms);
        });
    }

    [Fact]
    public void The_newer_codes_are_handled_as_their_older_counterparts_and_of_the_rest_nothing_is_said()
    {
        Assert.Equal(Find(Old, CategoryKind.Event, "0102").Terms, Find(New, CategoryKind.Event, "06010").Terms);
        Assert.All(New.Categories, category => Assert.Equal(Old.Translate(category)?.Terms ?? HandlingTerms.Unsaid, category.Terms));
        Assert.Null(HandlingTerms.Unsaid.LimitOf(isUrgent: true));
        Assert.False(HandlingTerms.Unsaid.IsDepartmentSettled);
    }

    [Fact]
    public void A_catalogue_holds_one_series_and_no_code_twice()
    {
        Assert.Throws<ArgumentException>(() => new Catalogue(CategorySeries.FourDigits, New.Categories));
        Assert.Throws<ArgumentException>(() => new Catalogue(CategorySeries.FourDigits, [.. Old.Categories, Old.Categories[0]]));
    }

    [Fact]
    public void Quoted_fields_and_wrong_rows_of_a_list_are_told_apart()
    {
        var row = Assert.Single(CsvRows.Read("a,b,c\r\n\"x, \"\"y\"\"\nz\",,末\r\n"));

        Assert.Equal(["x, \"y\"\nz", "", "末"], row.Values);
        Assert.Equal("3", Assert.Single(CsvRows.Read("a,b,c\n1,2,3"))["c"]);
        Assert.Equal("Row 2 has 2 fields, the heading 3.", Assert.Throws<FormatException>(() => CsvRows.Read("a,b,c\n1,2\n")).Message);
        Assert.Throws<FormatException>(() => CsvRows.Read("a\n\"1\n"));
    }

    internal static Category Find(Catalogue catalogue, CategoryKind kind, string code) => catalogue.Find(kind, Code.Parse<CategoryCode>(code))!;

    private static int Count(Catalogue catalogue, CategoryKind kind, Certainty? certainty = null) =>
        catalogue.Categories.Count(category => category.Kind == kind && (certainty is null || category.Certainty == certainty));
}
