using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Text;

namespace MediaCourse.Tests.Text;

public sealed class NormalisedTextProperties
{
    private static readonly Normalisation[] Kinds = [Normalisation.Typography, Normalisation.All, Normalisation.Spaces, Normalisation.Ellipses];

    private static Arbitrary<(string Raw, TextSpan[] Spans, Normalisation Kind)> Views { get; } =
        (from raw in UglyText.Arbitrary.Generator
         from cuts in Gen.Choose(0, raw.Length).ListOf()
         from kind in Gen.Elements(Kinds)
         select (raw, Spans([.. cuts.Order()]), kind)).ToArbitrary();

    [Fact]
    public void Every_position_leads_to_a_raw_place_at_or_behind_the_one_before() =>
        Prop.ForAll(Views, view =>
        {
            var normalised = NormalisedText.Of(view.Raw, view.Spans, view.Kind);
            var last = default(TextSpan);
            for (var i = 0; i < normalised.Text.Length; i++)
            {
                var raw = normalised.ToRaw(i);
                Assert.True(raw == last || raw.Start >= last.End);
                Assert.True(raw.End <= view.Raw.Length);
                last = raw;
            }
        }).Check(UglyText.Config);

    [Fact]
    public void A_position_leads_there_and_back_again() =>
        Prop.ForAll(Views, view =>
        {
            var normalised = NormalisedText.Of(view.Raw, view.Spans, view.Kind);
            for (var i = 0; i < normalised.Text.Length; i++)
            {
                var raw = normalised.ToRaw(i);
                var back = normalised.FromRaw(raw);
                Assert.True(raw.IsEmpty || back.Contains(i));
                Assert.Equal(raw, raw.IsEmpty ? raw : normalised.ToRaw(back));
            }
        }).Check(UglyText.Config);

    [Fact]
    public void Every_raw_character_of_the_spans_is_reached() =>
        Prop.ForAll(Views, view =>
        {
            var normalised = NormalisedText.Of(view.Raw, view.Spans, view.Kind);
            foreach (var offset in view.Spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)))
            {
                var here = normalised.FromRaw(new TextSpan(offset, offset + 1));
                Assert.False(here.IsEmpty);
                Assert.True(normalised.ToRaw(here).Contains(offset));
            }
        }).Check(UglyText.Config);

    [Fact]
    public void What_a_raw_character_becomes_is_what_normalising_it_alone_gives() =>
        Prop.ForAll(Views, view =>
        {
            var normalised = NormalisedText.Of(view.Raw, view.Spans, view.Kind);
            for (var i = 0; i < normalised.Text.Length; i++)
            {
                var raw = normalised.ToRaw(i);
                if (raw.Length == 1 && normalised.FromRaw(raw).Length == 1 && view.Spans.Any(span => span.Contains(raw)))
                {
                    Assert.Equal(NormalisedText.Of(raw.In(view.Raw), view.Kind).Text, normalised.Text[i..(i + 1)]);
                }
            }
        }).Check(UglyText.Config);

    [Fact]
    public void Nothing_is_left_to_normalise() =>
        Prop.ForAll(Views, view =>
        {
            var once = NormalisedText.Of(view.Raw.ReplaceLineEndings(" ").Replace('\r', ' '), view.Kind).Text;

            Assert.Equal(once, NormalisedText.Of(once, view.Kind).Text);
        }).Check(UglyText.Config);

    [Fact]
    public void To_normalise_nothing_gives_the_text_itself() =>
        Prop.ForAll(UglyText.Arbitrary, raw => NormalisedText.Of(raw, Normalisation.None).Text == raw).Check(UglyText.Config);

    private static TextSpan[] Spans(int[] cuts) => [.. cuts.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new TextSpan(pair[0], pair[1]))];
}
