using System.Security.Cryptography;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources;

public class SeedFilesTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Theory]
    [InlineData("000_a0ed6d45481faf65.txt", "4fc826fd6692b1839b82cdc9ee5f587b8b8816b250a1408a32afb29d3ffd7a11")]
    [InlineData("001_1582b565965aaa72.txt", "8896fbac7dd984cc6af919a05b6641f5c45f74c2e20bec89cac4a911584b78df")]
    [InlineData("002_2ead9547ae829b4b.txt", "d570a68111381b43a7f84bfac1361027da71ad68e22f7095bbe1047eeae39411")]
    [InlineData("003_9ce4bec8e1f8b6d8.txt", "95aab9632c48dc9961ea7330e83db5b36d42a9678dc94d1c13a363d4d5952919")]
    [InlineData("004_584bd00a16c8ebd5.txt", "502bcefb043d972b5bd001f81f3d82eba6cc65d99cd84dc6cc63f772edab681c")]
    public void The_five_texts_are_what_they_were_byte_for_byte(string file, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Seeds, file)))));

    [Fact]
    public void The_corpus_has_the_five_sources_in_order() =>
        Assert.Equal(["urdupoint", "antiwar", "german-agency", "newschina", "voa"], Seeds.Ids);

    [Fact]
    public void A_title_in_the_corpus_is_the_one_that_stands_in_the_text()
    {
        foreach (var article in Seeds.Articles)
        {
            Assert.Equal(article.Description.Title, article.Spans.FirstOrDefault(span => span.Role == SpanRole.Title)?.Text);
        }
    }

    [Fact]
    public void A_day_of_publication_in_the_corpus_is_the_one_that_stands_in_the_dateline()
    {
        foreach (var article in Seeds.Articles)
        {
            Assert.Equal(article.Description.Published, Article.FromText(article.File, article.Raw.Text).Published);
        }
    }

    [Theory]
    [InlineData("urdupoint", "UrduPoint News / Sputnik")]
    [InlineData("newschina", "NewsChina")]
    [InlineData("voa", "VOA News")]
    public void An_outlet_is_named_as_its_own_text_names_it(string id, string outlet)
    {
        Assert.Equal(outlet, Seeds[id].Outlet);
        Assert.Contains(outlet, Seeds[id].Raw.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_translated_text_names_neither_outlet_nor_country()
    {
        Assert.Null(Seeds["german-agency"].Outlet);
        Assert.Null(Seeds["german-agency"].Country);
    }

    [Fact]
    public void The_only_hint_is_where_the_comments_begin_and_it_says_why()
    {
        var hint = Assert.Single(Seeds.Articles.SelectMany(article => article.Description.Hints));

        Assert.Equal((SpanRole.Comment, 11, null), (hint.Role, hint.FromLine, hint.ToLine));
        Assert.NotEmpty(hint.Reason);
    }

    [Fact]
    public void The_comment_region_is_the_raw_text_from_the_first_comment_to_the_end()
    {
        var article = Seeds["antiwar"];
        var region = article.CommentRegion!.Value.In(article.Raw.Text);

        Assert.StartsWith("How about showing the Chinese remarks as well?", region, StringComparison.Ordinal);
        Assert.EndsWith("woman being forcibly sterilization.", region, StringComparison.Ordinal);
        Assert.Equal(66, region.Split('\n').Length);
        Assert.Null(Seeds["voa"].CommentRegion);
    }
}
