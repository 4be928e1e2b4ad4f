using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing;

public class LexicalOverlapTests
{
    [Fact]
    public void Shared_words_are_set_against_either_text_and_both()
    {
        var overlap = LexicalOverlap.Of(
            Article.FromText("a.txt", "The sides held talks and more talks in the cold of Anchorage, they said."),
            Article.FromText("b.txt", "The talks were held in a hotel, said the hosts on Friday."),
            StopWords.English);

        Assert.Equal(["held", "said", "talks"], overlap.Shared);
        Assert.Equal(3.0 / overlap.WordsA, overlap.ShareOfA);
        Assert.Equal(3.0 / overlap.WordsB, overlap.ShareOfB);
        Assert.Equal(3.0 / (overlap.WordsA + overlap.WordsB - 3), overlap.Jaccard);
    }

    [Fact]
    public void It_is_the_same_from_either_side_and_whole_with_itself()
    {
        var corpus = Corpus.Load(Repository.Seeds);

        Assert.Equal(LexicalOverlap.Of(corpus["voa"], corpus["newschina"]).Jaccard, LexicalOverlap.Of(corpus["newschina"], corpus["voa"]).Jaccard);
        Assert.Equal(1, LexicalOverlap.Of(corpus["voa"], corpus["voa"]).Jaccard);
    }
}
