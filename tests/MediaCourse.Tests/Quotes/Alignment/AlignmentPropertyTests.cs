using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Quotes;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Quotes.Alignment;

public sealed class AlignmentPropertyTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "‘", "’", " said ", "Ana Diaz ", "He ", "the rules-based order", "re-engaged", "threatens", "threatening ", "…", "...", ", ", ". ", "\n\n", "\n", "> ",
        "שלום", "e\u0301", "😀", "中文", "US", "U.S.", "don't", "-", "\u00A0", "ANA DIAZ: ", "a", "İ", "ß",
    ];

    private static Gen<string> Texts => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).Where(text => !string.IsNullOrWhiteSpace(text));

    [Fact]
    public void Passages_are_slices_and_utterances_do_not_overlap_whatever_the_texts() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ListOf(3).ToArbitrary(), texts =>
        {
            var articles = texts.Select((text, i) => Article.FromText($"{i}.txt", text)).ToList();
            var alignment = QuoteAlignment.Of(articles.Take(2), articles.Skip(2));
            foreach (var member in alignment.Groups.SelectMany(group => group.Members))
            {
                Assert.Equal(texts[int.Parse(member.Source, System.Globalization.CultureInfo.InvariantCulture)][member.Span.Start..member.Span.End], member.Text);
            }

            Assert.All(alignment.Groups, group => Assert.True(group.Members.Length > 1));
            var members = alignment.Utterances.SelectMany(group => group.Members).Select(member => (member.Source, member.Span)).ToList();
            Assert.Equal(members.Count, members.Distinct().Count());
        }));

    [Fact]
    public void A_difference_holds_every_word_of_both_passages_once() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.Two().ToArbitrary(), texts =>
        {
            var (one, other) = texts;
            var there = Difference.Between(Whole(one), Whole(other));
            var back = Difference.Between(Whole(other), Whole(one));

            Assert.Equal(WordsOf(one), there.Parts.Select(part => part.From).Where(words => words.Length > 0).Sum(Count));
            Assert.Equal(WordsOf(other), there.Parts.Select(part => part.To).Where(words => words.Length > 0).Sum(Count));
            Assert.Equal(there.IsVerbatim, back.IsVerbatim);
        }));

    [Fact]
    public void A_passage_is_verbatim_with_itself() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text => Difference.Between(Whole(text), Whole(text)).IsVerbatim));

    [Fact]
    public void Stretches_meet_equal_stems_once_and_weigh_the_same_from_either_side() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.Two().ToArbitrary(), texts =>
        {
            var weights = new StemWeights();
            weights.Add(Article.FromText("a.txt", texts.Item1));
            weights.Add(Article.FromText("b.txt", texts.Item2));
            AlignedWord[] a = [.. weights.Read(texts.Item1, new TextSpan(0, texts.Item1.Length))];
            AlignedWord[] b = [.. weights.Read(texts.Item2, new TextSpan(0, texts.Item2.Length))];

            var stretches = LocalAlignment.Find(a, b, weights);
            var meetings = stretches.SelectMany(stretch => stretch.Meetings).ToList();

            Assert.All(meetings, meeting => Assert.Equal(a[meeting.A].Stem, b[meeting.B].Stem));
            Assert.Distinct(meetings.Select(meeting => meeting.A));
            Assert.Distinct(meetings.Select(meeting => meeting.B));
            Assert.All(stretches, stretch => Assert.True(stretch.Meetings.Zip(stretch.Meetings.Skip(1)).All(next => next.First.A < next.Second.A && next.First.B < next.Second.B)));
            var back = LocalAlignment.Find(b, a, weights);
            Assert.Equal(stretches.Select(stretch => stretch.Score).FirstOrDefault(), back.Select(stretch => stretch.Score).FirstOrDefault(), 9);
        }));

    [Fact]
    public void A_quotation_of_ten_megabytes_on_one_line_is_aligned_by_its_beginning()
    {
        var text = $"Mayor Ana Diaz said: “{string.Concat(Enumerable.Repeat("nobody can pay for timber or sails any more, ", 220_000))}”";

        var group = Assert.Single(QuoteAlignment.Of([
            Article.FromText("one.txt", text),
            Article.FromText("two.txt", "Mayor Ana Diaz said: “Nobody can pay for timber or sails any more.”"),
        ]).Utterances);

        Assert.Equal(2, group.Members.Length);
    }

    // A wire report that every outlet prints: each is compared with a few, not with all.
    [Fact]
    public void Pairs_to_compare_grow_with_the_texts_and_not_with_their_square()
    {
        var (few, many) = (Candidates(500), Candidates(2000));

        Assert.True(many < 6 * few, $"{few} pairs of 500 texts, {many} of 2000");
    }

    private static int Candidates(int texts)
    {
        var weights = new StemWeights();
        List<Article> articles = [.. Enumerable.Range(0, texts).Select(i => Article.FromText($"{i}.txt", "Mayor Ana Diaz said: “Nobody can pay for timber or sails any more.”"))];
        articles.ForEach(weights.Add);
        var passages = articles.SelectMany(article => PassageReader.Read(article, article.Id, weights)).ToList();
        Assert.Equal(texts, passages.Count);
        return CandidatePairs.Of(passages, Copies.OriginalsOf(passages), weights, CancellationToken.None).Count();
    }

    private static int WordsOf(string text) => Tokenizer.Split(text, new TextSpan(0, text.Length)).Count;

    private static int Count(string words) => WordsOf(words);

    private static Passage Whole(string text) => new()
    {
        Raw = new RawText("a.txt", text), Source = "a", Span = new TextSpan(0, text.Length), Form = PassageForm.Direct, Section = QuotationSection.Article,
    };
}
