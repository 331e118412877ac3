namespace CityOps.Cases;

public sealed class CaseViewTests
{
    [Fact]
    public void There_is_nothing_to_see_before_the_report() => Assert.Null(CaseRules.ViewOf(CaseRules.Initial, "R1", 0));

    [Fact]
    public void A_view_shows_the_report_as_it_came_in_and_the_case_as_it_stands()
    {
        var state = Standings.At("evaluated").State;

        var view = CaseRules.ViewOf(state, "R1", 12)!;

        Assert.Equal(("R1", 12, CaseStatus.Evaluated, CaseRating.Satisfied), (view.Key, view.Version, view.Standing.Status, view.Rating));
        Assert.Equal(("3205082026112100001", "centre-city"), (view.Standing.CaseNumber, view.FilingOrganisation));
        Assert.Equal(state.Report, view.Report);
        Assert.Equal(CaseTown.Photo, view.Report.Evidence);
        Assert.Single(view.Tasks);
    }
}
