using MediaCourse.Charts;
using MediaCourse.Display;
using MediaCourse.Framing.Actors;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing.Actors;

public sealed class ActorCompaniesTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void Each_source_has_a_row_for_each_name_with_the_counts_of_that_actor()
    {
        var companies = Seeds.CompanyOf("China", "Antony Blinken");

        Assert.Equal(10, companies.Rows.Length);
        Assert.All(companies.Rows, row => Assert.Equal(row.Named, Enum.GetValues<ActorCompany>().Sum(row.Count)));
        Assert.Equal(companies.Rows.Where(row => row.Name == "China").Sum(row => row.Count(ActorCompany.Does)), companies.Count("China", ActorCompany.Does));
    }

    [Fact]
    public void A_text_that_does_not_name_an_actor_has_a_row_of_noughts()
    {
        var row = Seeds.CompanyOf("Donald Trump").Rows.First(row => row.Source == "voa");

        Assert.Null(row.Actor);
        Assert.Equal(0, row.Named);
    }

    [Theory]
    [InlineData("Napoleon")]
    [InlineData("")]
    public void A_name_that_no_text_has_is_said_to_be_none(string name)
    {
        var companies = Seeds.CompanyOf(name, "China");

        Assert.Equal([name], companies.Unknown);
        Assert.Contains($"No text names \u201C{name}\u201D", companies.Chart().Source, StringComparison.Ordinal);
        Assert.Contains("No text names", companies.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.NotEmpty(companies.Chart().Data);
    }
}
