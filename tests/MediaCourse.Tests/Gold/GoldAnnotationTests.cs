using MediaCourse.Evaluation.Reference;

namespace MediaCourse.Tests.Gold;

public sealed class GoldAnnotationTests
{
    private const string QuotationMarks = "\"“”‘’'";

    // Marks that belong to no quotation and are no ordinary apostrophe; seeds/gold/GUIDELINES.md says why.
    private static readonly (string Source, string Around)[] MarksOfNothing =
    [
        ("antiwar", "Sanctions Act.” It"),
        ("antiwar", "countries’ sovereignty"),
    ];

    /// <summary>The settled annotation, and the two readings that it was settled from.</summary>
    public static TheoryData<string> Folders => ["", "annotators/a", "annotators/b"];

    [Fact]
    public void Every_character_of_the_texts_is_one_code_unit_so_that_offsets_mean_the_same_everywhere() =>
        Assert.All(GoldAnnotation.Texts.Values, text => Assert.DoesNotContain(text, char.IsSurrogate));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_record_is_exactly_the_slice_it_names(string folder)
    {
        foreach (var span in GoldAnnotation.Load(folder).Spans)
        {
            Assert.Equal(span.Text, GoldAnnotation.Texts[span.Source][span.Start..span.End]);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_record_names_its_true_lines(string folder)
    {
        foreach (var span in GoldAnnotation.Load(folder).Spans)
        {
            Assert.Equal((LineAt(span.Source, span.Start), LineAt(span.Source, span.End - 1)), (span.FirstLine, span.LastLine));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Words_of_others_lie_inside_their_comment(string folder)
    {
        foreach (var comment in GoldAnnotation.Load(folder).Comments)
        {
            Assert.All(comment.Quoted, words =>
            {
                Assert.Equal(words.Text, GoldAnnotation.Texts["antiwar"][words.Start..words.End]);
                Assert.Equal((LineAt("antiwar", words.Start), LineAt("antiwar", words.End - 1)), (words.Line, words.EndLine));
                Assert.True(comment.Start <= words.Start && words.End <= comment.End, words.Text);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Ids_are_unique_and_every_reference_resolves(string folder)
    {
        var gold = GoldAnnotation.Load(folder);
        string[] ids = [.. gold.Quotations.Select(q => q.Id), .. gold.IndirectReports.Select(i => i.Id), .. gold.Utterances.Select(u => u.Id), .. gold.Lookalikes.Select(l => l.Id)];

        Assert.Distinct(ids, StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, gold.Comments.Count), gold.Comments.Select(comment => comment.Id));
        Assert.All(gold.Comments, comment => Assert.True((comment.ReplyTo ?? 0) < comment.Id && (comment.DuplicateOf ?? 0) < comment.Id));

        var spans = gold.Quotations.Cast<IReferenceSpan>().Concat(gold.IndirectReports).Zip(ids).ToDictionary(pair => pair.Second, pair => pair.First, StringComparer.Ordinal);
        Assert.All(gold.Quotations.Where(quote => quote.NestedIn is not null), quote => AssertInside(quote, spans[quote.NestedIn!]));
        Assert.All(gold.Utterances.SelectMany(u => u.Members).Where(m => m.Record is not null), member => AssertInside(member, spans[member.Record!]));
        Assert.All(gold.Lookalikes.SelectMany(l => l.Members).Where(m => m.Record is not null), member => AssertInside(member, spans[member.Record!]));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Comments_cover_the_thread_line_by_line_without_a_gap(string folder)
    {
        var next = 11;
        foreach (var comment in GoldAnnotation.Load(folder).Comments)
        {
            Assert.Equal(next, comment.StartLine);
            next = comment.EndLine + 1;
        }

        Assert.Equal(77, next);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_quotation_mark_is_an_edge_or_an_apostrophe_or_a_listed_exception(string folder)
    {
        var quotes = GoldAnnotation.Load(folder).Quotations;
        foreach (var (source, text) in GoldAnnotation.Texts)
        {
            var edges = quotes.Where(quote => quote.Source == source).SelectMany(quote => new[] { quote.Start - 1, quote.End }).ToHashSet();
            var exceptions = MarksOfNothing.Where(mark => mark.Source == source).Select(mark => MarkIn(text, mark.Around)).ToHashSet();
            for (var at = 0; at < text.Length; at++)
            {
                if (QuotationMarks.Contains(text[at]) && !IsInsideAWord(text, at) && !exceptions.Contains(at))
                {
                    Assert.True(edges.Contains(at), $"{source}, line {LineAt(source, at)}: a mark that no quotation accounts for.");
                }
            }
        }
    }

    [Fact]
    public void A_doubled_comment_repeats_the_other_word_for_word()
    {
        var comments = GoldAnnotation.Load("").Comments;
        var doubled = Assert.Single(comments, comment => comment.DuplicateOf is not null);

        Assert.Equal(comments.Single(comment => comment.Id == doubled.DuplicateOf).Text, doubled.Text);
    }

    [Fact]
    public void A_quotation_lacks_a_mark_only_where_its_repair_says_so()
    {
        foreach (var quote in GoldAnnotation.Load("").Quotations)
        {
            var text = GoldAnnotation.Texts[quote.Source];
            var repair = quote.Repair ?? "";
            Assert.Equal(!repair.Contains("opening mark missing"), QuotationMarks.Contains(text[quote.Start - 1]));
            Assert.Equal(!repair.Contains("closing mark missing"), QuotationMarks.Contains(text[quote.End]));
        }
    }

    [Fact]
    public void Only_the_terms_of_the_guidelines_are_used()
    {
        var gold = GoldAnnotation.Load("");

        AssertTerms(
            gold.Quotations.SelectMany(quote => quote.Repair?.Split("; ") ?? []),
            "continues in the next paragraph", "opening mark missing", "closing mark missing", "marks turned round", "mixed marks");
        AssertTerms(gold.Utterances.Select(group => group.Type), "utterance", "phrase");
        AssertTerms(gold.Utterances.SelectMany(group => group.Members).Select(member => member.Form), "direct", "mixed", "indirect");
        AssertTerms(gold.Comments.Select(comment => comment.Target), "US", "China", "both", "UN", "outlet", "other commenter", "other");
        AssertTerms(gold.Comments.Select(comment => comment.Ironic), "yes", "no", "unsure");
        Assert.All(gold.Comments, comment => Assert.InRange(comment.Tone, -2, 2));
        Assert.All(gold.Comments, comment => Assert.InRange(comment.ReplySure, 0, 1));
        Assert.All(gold.Comments, comment => Assert.InRange(comment.BoundarySure, 0, 1));
    }

    [Fact]
    public void No_two_members_of_a_lookalike_lie_in_one_utterance()
    {
        var gold = GoldAnnotation.Load("");
        foreach (var lookalike in gold.Lookalikes)
        {
            foreach (var utterance in gold.Utterances.Where(group => group.Type == "utterance"))
            {
                var shared = lookalike.Members.Count(passage => utterance.Members.Any(member => Overlap(passage, member)));
                Assert.True(shared <= 1, $"{lookalike.Id} and {utterance.Id} share {shared} passages.");
            }
        }
    }

    private static void AssertTerms(IEnumerable<string> used, params string[] terms) => Assert.All(used, term => Assert.Contains(term, terms, StringComparer.Ordinal));

    private static void AssertInside(IReferenceSpan inner, IReferenceSpan outer) =>
        Assert.True(inner.Source == outer.Source && outer.Start <= inner.Start && inner.End <= outer.End, inner.Text);

    private static bool Overlap(ReferencePassage passage, ReferenceReport report) =>
        passage.Source == report.Source && passage.Start < report.End && report.Start < passage.End;

    private static bool IsInsideAWord(string text, int at) =>
        text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static int MarkIn(string text, string around) =>
        text.IndexOf(around, StringComparison.Ordinal) + around.IndexOfAny([.. QuotationMarks]);

    private static int LineAt(string source, int offset) => GoldAnnotation.Texts[source].AsSpan(0, offset).Count('\n') + 1;
}
