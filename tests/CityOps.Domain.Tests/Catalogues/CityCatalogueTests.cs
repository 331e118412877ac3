using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

public sealed class CityCatalogueTests
{
    private static readonly Catalogue Old = StandardCatalogues.Cjt214;

    private static readonly CategoryAddition Addition = new(
        CategoryKind.Event, Of("2150"), "扩展事件", "Extended events (local)", "网红打卡点拥堵", "crowd at a sight", HandlingTerms.Unsaid with { NormalLimit = WorkingSpan.WorkingHours(2), DepartmentKinds = [DepartmentKind.UrbanManagement] });

    [Fact]
    public void A_city_that_says_nothing_works_by_the_catalogue() =>
        Assert.Equal(Old.Categories, CityCatalogue.Of(Old, new CityTerms([], [])).Catalogue!.Categories);

    [Fact]
    public void What_a_city_says_takes_the_place_of_what_is_typical_and_the_rest_stays()
    {
        var change = new CategoryChange(CategoryKind.Event, Of("0101"))
        {
            NormalLimit = WorkingSpan.WorkingDays(15),
            IsSelfHandleable = false,
            FilingStandard = "未经许可搭建,面积不限",
            Stages = [new LimitStage("停工", WorkingSpan.WorkingHours(4)), new LimitStage("处罚", WorkingSpan.WorkingDays(7)), new LimitStage("拆除", WorkingSpan.WorkingDays(15))],
        };

        var city = CityCatalogue.Of(Old, new CityTerms([change], []));

        Assert.Empty(city.Flaws);
        var category = city.Catalogue!.Find(CategoryKind.Event, Of("0101"))!;
        var typical = Old.Find(CategoryKind.Event, Of("0101"))!;
        Assert.Equal((Certainty.City, WorkingSpan.WorkingDays(15), false), (category.Terms.Certainty, category.Terms.NormalLimit!.Value, category.Terms.IsSelfHandleable!.Value));
        Assert.Equal(["停工", "处罚", "拆除"], category.Terms.Stages.Select(stage => stage.Name));
        Assert.Equal((typical.NameZh, typical.Certainty, typical.Terms.UrgentLimit, typical.Terms.Department), (category.NameZh, category.Certainty, category.Terms.UrgentLimit, category.Terms.Department));
        Assert.Equal(Old.Categories.Count, city.Catalogue.Categories.Count);
        Assert.Equal(Old.Categories.Where(other => other != typical), city.Catalogue.Categories.Where(other => other != category));
    }

    [Fact]
    public void A_new_name_is_no_new_limit()
    {
        var city = CityCatalogue.Of(Old, new CityTerms([new CategoryChange(CategoryKind.Component, Of("0101")) { NameZh = "供水井盖" }], [])).Catalogue!;

        var category = city.Find(CategoryKind.Component, Of("0101"))!;
        Assert.Equal(("供水井盖", Certainty.Typical), (category.NameZh, category.Terms.Certainty));
    }

    [Fact]
    public void What_a_city_does_not_deal_with_is_not_offered()
    {
        var city = CityCatalogue.Of(Old, new CityTerms([new CategoryChange(CategoryKind.Component, Of("2108")) { IsUsed = false }], [])).Catalogue!;

        Assert.Null(city.Find(CategoryKind.Component, Of("2108")));
        Assert.Equal(Old.Categories.Count - 1, city.Categories.Count);
    }

    [Fact]
    public void A_city_adds_categories_of_its_own()
    {
        var city = CityCatalogue.Of(Old, new CityTerms([], [Addition])).Catalogue!;

        var category = city.Find(CategoryKind.Event, Of("2150"))!;
        Assert.Equal((Certainty.City, Certainty.City, "", "扩展事件"), (category.Certainty, category.Terms.Certainty, category.StandardRef, category.MajorZh));
        Assert.Contains(category, city.MajorClasses(CategoryKind.Event).Single(major => major.Code == "21").Categories);
    }

    [Fact]
    public void The_newer_catalogue_is_changed_the_same_way()
    {
        var change = new CategoryChange(CategoryKind.Event, Of("06010")) { IsSelfHandleable = true };

        var city = CityCatalogue.Of(StandardCatalogues.Gbt47678, new CityTerms([change], [])).Catalogue!;

        var category = city.Find(CategoryKind.Event, Of("06010"))!;
        Assert.True(category.Terms.IsSelfHandleable);
        Assert.Equal("暴露垃圾", Old.Translate(category)!.NameZh);
    }

    [Fact]
    public void Every_wrong_entry_is_named()
    {
        var result = CityCatalogue.Of(Old, new CityTerms(
            [
                new CategoryChange(CategoryKind.Event, Of("0133")),
                new CategoryChange(CategoryKind.Event, Of("06010")),
                new CategoryChange(CategoryKind.Event, Of("0102")) { NormalLimit = WorkingSpan.WorkingHours(1), NameZh = " " },
                new CategoryChange(CategoryKind.Event, Of("0103")) { NormalLimit = WorkingSpan.WorkingDays(0), UrgentLimit = WorkingSpan.WorkingHours(-2), DepartmentKinds = [] },
                new CategoryChange(CategoryKind.Event, Of("0104")),
                new CategoryChange(CategoryKind.Event, Of("0104")),
                new CategoryChange(CategoryKind.Event, Of("0101")) { Stages = [new LimitStage("停工", WorkingSpan.WorkingHours(4)), new LimitStage("停工", WorkingSpan.WorkingHours(0)), new LimitStage("", WorkingSpan.WorkingDays(1))] },
            ],
            [
                Addition with { Code = Of("0120") },
                Addition with { Code = Of("2101") },
                Addition with { Code = Of("06099") },
                Addition with { Code = Of("2151"), MajorZh = "本地", NameEn = "" },
            ]));

        Assert.Null(result.Catalogue);
        Assert.Equal(
            [
                "event 0104: category_twice",
                "event 0133: category_unknown (0133)",
                "event 06010: category_of_other_series (06010)",
                "event 0102 nameZh: text_blank",
                "event 0102 urgentLimit: urgent_limit_is_the_longer (2wh)",
                "event 0103 urgentLimit: limit_out_of_range (-2wh)",
                "event 0103 normalLimit: limit_out_of_range (0wd)",
                "event 0103 departmentKinds: missing",
                "event 0101 stages[1].name: stage_twice (停工)",
                "event 0101 stages[1].limit: limit_out_of_range (0wh)",
                "event 0101 stages[2].name: text_blank",
                "event 0120: extension_outside_its_range (01)",
                "event 0120 majorZh: major_class_is_named_otherwise (扩展事件)",
                "event 2101: category_exists (环卫设施满溢)",
                "event 06099: category_of_other_series (06099)",
                "event 2151 majorZh: major_class_is_named_otherwise (本地)",
                "event 2151 nameEn: text_blank",
            ],
            result.Flaws.Select(flaw => flaw.ToString()));
    }

    private static CategoryCode Of(string code) => Code.Parse<CategoryCode>(code);
}
