using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Claims;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Claims;

public sealed class ClaimReviewTests
{
    private static readonly Corpus Anchorage = Corpus.Load(Repository.Seeds);

    private static readonly DraftClaim Whole = new DraftClaim("Between marks, newschina gives 159 of 162 words to one side, voa 181 of 253 to the other.")
        .Compares("newschina", "VOA")
        .Counts("words between marks", "all words between marks")
        .For("newschina", "They did not just emerge … it's important that we manage")
        .For("voa", "China has no room for compromise")
        .Against("voa", "\"Many people within the United States\"")
        .Limited("Two texts of one event, one count each.");

    [Fact]
    public void A_claim_with_every_part_has_every_point()
    {
        Assert.All(Whole.Review(Anchorage).Points, point => Assert.Equal(ClaimState.There, point.State));
        Assert.Contains("7 of 7", Whole.Review(Anchorage).ToTable().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_claim_has_none()
    {
        var points = new DraftClaim("").Compares("", "").Counts("").For("", "").Against(" ", " ").Limited("").Review(Anchorage).Points;

        Assert.All(points, point => Assert.Equal(ClaimState.Missing, point.State));
    }

    [Theory]
    [InlineData("urdupoint", "I have to tell you … deep satisfaction", 45)]
    [InlineData("voa", "TRADED   BARBS.", 40)]
    [InlineData("newschina", "the US side... China urges the US side", 18)]
    [InlineData("voa", "barbs traded", null)]
    [InlineData("voa", "traded barbs … wrapped", null)]
    [InlineData("voa", "…", null)]
    public void Cited_words_are_found_in_order_or_not_at_all(string source, string words, int? line) =>
        Assert.Equal(line, new CitedWords(source, words).LineIn(Anchorage[source]));

    [Theory]
    [InlineData("voa", "accessibility links", ClaimState.Missing, "which cleaning took out")]
    [InlineData("voa", "US Concludes 'Tough' Talks", ClaimState.There, "line 6 (the headline")]
    [InlineData("voa", "the", ClaimState.Ask, "copy enough")]
    [InlineData("voa", "Yang Jiechi, right, director", ClaimState.Missing, "(rule caption)")]
    [InlineData("voa", "traded barbs on Thursday", ClaimState.Missing, "do not stand in voa")]
    [InlineData("voa", "officials from both countries traded barbs", ClaimState.There, "voa, line 40")]
    public void Evidence_has_to_be_words_of_the_article_and_enough_of_them(string source, string words, ClaimState state, string remark)
    {
        var point = new DraftClaim("4 of 5").Compares("voa").For(source, words).Review(Anchorage).Points[4];

        Assert.Equal(state, point.State);
        Assert.Contains(remark, point.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_on_both_sides_is_asked_about()
    {
        var point = Whole.Against("voa", "china has no  room for compromise").Review(Anchorage).Points[5];

        Assert.Equal(ClaimState.Ask, point.State);
        Assert.Contains("stands on both sides", point.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_reach_far_are_asked_about_each_once()
    {
        var point = new DraftClaim("Always, always the media prove it.").Review(Anchorage).Points[0];

        Assert.Equal(ClaimState.Ask, point.State);
        Assert.Single(point.Remark.Split("\u201Calways\u201D").Skip(1));
        Assert.Contains("\u201Cmedia\u201D", point.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No number at all", ClaimState.Missing)]
    [InlineData("1,357.5 words", ClaimState.Ask)]
    [InlineData("3 of 162", ClaimState.There)]
    public void A_number_needs_its_whole(string claim, ClaimState state) => Assert.Equal(state, new DraftClaim(claim).Review(Anchorage).Points[2].State);

    [Fact]
    public void A_source_that_is_not_there_is_named()
    {
        var review = new DraftClaim("x").Compares("voa", "bbc").For("bbc", "hello").For("voa", "hello there nobody").Review(Anchorage);

        Assert.Contains("bbc", review.Points[1].Remark, StringComparison.Ordinal);
        Assert.Contains("No source is called \u201Cbbc\u201D.", review.Points[4].Remark, StringComparison.Ordinal);
        Assert.Contains("do not stand in voa", review.Points[4].Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_reviewed() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        new DraftClaim(text.Get).Compares(text.Get).Counts(text.Get, text.Get).For("voa", text.Get).Against(text.Get, text.Get).Limited(text.Get).Review(Anchorage).Points.Length == 7));

    [Fact]
    public void Words_of_a_reader_are_told_from_words_of_the_article()
    {
        var review = new DraftClaim("x").Compares("antiwar", "voa").For("antiwar", "A seasoned idiot").For("voa", "traded barbs").Review(Anchorage);

        Assert.Equal("antiwar, line 30 (a reader\u2019s comment, not the article: see lesson 6); voa, line 40", review.Points[4].Remark);
    }

    [Fact]
    public void A_passage_without_a_source_is_shown_with_what_it_lacks() =>
        Assert.Equal("No source is given for \u201Cwords\u201D: write its id first.", new DraftClaim("x").Against("", "words").Review(Anchorage).Points[5].Remark);
}
