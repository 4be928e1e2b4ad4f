using MediaCourse.Evaluation.Reference;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;
using MediaCourse.Tests.Gold;

namespace MediaCourse.Tests.Quotes.Alignment;

/// <summary>The alignment of the five texts against the reference annotation, by pairs of passages.</summary>
public sealed class GoldAlignmentTests(GoldAlignmentTests.AlignedSeeds seeds) : IClassFixture<GoldAlignmentTests.AlignedSeeds>
{
    public sealed class AlignedSeeds
    {
        public QuoteAlignment Alignment { get; } = QuoteAlignment.Of(Corpus.Load(Repository.Seeds).Articles);
    }

    [Theory]
    [InlineData(false, 0.85)]
    [InlineData(true, 0.85)]
    public void Pairs_of_one_utterance_agree_with_the_reference_annotation(bool betweenSourcesOnly, double floor)
    {
        var gold = GoldPairs("utterance", betweenSourcesOnly);
        var found = Pairs(seeds.Alignment.Utterances, betweenSourcesOnly);

        var hits = gold.Count(pair => found.Any(other => IsSame(pair, other)));
        var right = found.Count(pair => gold.Any(other => IsSame(pair, other)));
        var (precision, recall) = ((double)right / found.Count, (double)hits / gold.Count);
        var f1 = 2 * precision * recall / (precision + recall);

        Assert.True(f1 >= floor, $"precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000} of {gold.Count} pairs");
    }

    [Fact]
    public void Passages_that_only_look_alike_are_kept_apart()
    {
        var gold = GoldAnnotation.Load("").Lookalikes;
        var joined = gold.Where(group => seeds.Alignment.Utterances.Any(utterance => group.Members.Count(member => utterance.Members.Any(found => Overlaps(member, found))) > 1)).Select(group => group.Id);

        Assert.True(joined.Count() <= 2, string.Join(", ", joined));
    }

    // The formula that all three annotations name; the others rest on two or three uses.
    [Fact]
    public void The_uses_of_the_best_known_phrase_agree_with_the_reference_annotation()
    {
        var gold = GoldAnnotation.Load("").Utterances.First(group => group.Type == "phrase").Members;
        var phrase = seeds.Alignment.Phrases.MaxBy(group => group.Members.Length)!;

        Assert.True(gold.Count(member => phrase.Members.Any(found => Overlaps(member, found))) >= gold.Count - 2);
        Assert.True(phrase.Members.Count(found => gold.Any(member => Overlaps(member, found))) >= phrase.Members.Length - 2);
    }

    [Fact]
    public void Every_passage_is_exactly_its_slice()
    {
        Assert.NotEmpty(seeds.Alignment.Groups);
        Assert.All(seeds.Alignment.Groups.SelectMany(group => group.Members), member =>
            Assert.Equal(GoldAnnotation.Texts[member.Source][member.Span.Start..member.Span.End], member.Text));
    }

    [Fact]
    public void A_passage_stands_in_one_utterance_only()
    {
        var members = seeds.Alignment.Utterances.SelectMany(group => group.Members).Select(member => (member.Source, member.Span)).ToList();

        Assert.Equal(members.Count, members.Distinct().Count());
    }

    private static List<(IReferenceSpan A, IReferenceSpan B)> GoldPairs(string type, bool betweenSourcesOnly) =>
    [
        .. from utterance in GoldAnnotation.Load("").Utterances
           where utterance.Type == type
           from i in Enumerable.Range(0, utterance.Members.Count)
           from j in Enumerable.Range(i + 1, utterance.Members.Count - i - 1)
           let pair = ((IReferenceSpan)utterance.Members[i], (IReferenceSpan)utterance.Members[j])
           where !betweenSourcesOnly || pair.Item1.Source != pair.Item2.Source
           select pair,
    ];

    private static List<(Passage A, Passage B)> Pairs(IEnumerable<AlignedGroup> groups, bool betweenSourcesOnly) =>
    [
        .. groups.SelectMany(group => group.Pairs).Select(pair => (pair.First, pair.Second)).Where(pair => !betweenSourcesOnly || pair.First.Source != pair.Second.Source),
    ];

    private static bool IsSame((IReferenceSpan A, IReferenceSpan B) gold, (Passage A, Passage B) found) =>
        (Overlaps(gold.A, found.A) && Overlaps(gold.B, found.B)) || (Overlaps(gold.A, found.B) && Overlaps(gold.B, found.A));

    private static bool IsSame((Passage A, Passage B) found, (IReferenceSpan A, IReferenceSpan B) gold) => IsSame(gold, found);

    private static bool Overlaps(IReferenceSpan gold, Passage found) =>
        gold.Source == found.Source && gold.Start < found.Span.End && found.Span.Start < gold.End;
}
