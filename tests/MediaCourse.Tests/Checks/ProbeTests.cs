using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Checks;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Checks;

public sealed class ProbeTests
{
    public static TheoryData<object?> Values => new()
    {
        (object?)null, true, 1, 1L, 2.5, 0.1f, 1.10m, (byte)7, double.NaN, double.MaxValue, long.MinValue, "text \"quoted\" \u201cso\u201d\n", 'x', QuotationKind.Mixed,
        new DateOnly(2021, 3, 19), new TimeSpan(1, 2, 3), new List<int> { 1, 2 }, new[] { "a", null }, new Dictionary<string, double> { ["b"] = 1.5, ["a"] = 2 },
        ImmutableArray.Create(1, 2, 3),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_means_the_same_after_it_was_written_and_read(object? value)
    {
        var reading = ProbeReading.Parse(Probe.Read(() => value));

        Assert.Null(reading.Problem);
        foreach (var compare in (Compare[])[Compare.Equal, Compare.Exactly, Compare.InAnyOrder, Compare.Text, Compare.Within(0.01)])
        {
            Assert.Equal(CanonicalValue.Of(value, compare), CanonicalValue.Of(reading.Value!, compare));
        }
    }

    [Fact]
    public void Rows_of_the_library_leave_with_their_members()
    {
        var shares = SpeakingShare.Of(Quotations.Find(Corpus.Load(Repository.Seeds)["voa"]));

        Assert.Equal(CanonicalValue.Of(shares, Compare.Equal), CanonicalValue.Of(ProbeReading.Parse(Probe.Read(() => shares)).Value!, Compare.Equal));
    }

    [Fact]
    public void Any_list_of_texts_comes_through() =>
        Prop.ForAll<UnicodeString[]>(texts =>
        {
            string[] items = [.. texts.Select(text => text.Get ?? "")];
            return CanonicalValue.Of(ProbeReading.Parse(Probe.Read(() => items)).Value!, Compare.Equal) == CanonicalValue.Of(items, Compare.Equal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_probe_throws_is_told_on_one_line()
    {
        var reading = ProbeReading.Parse(Probe.Read(() => throw new InvalidOperationException($"no\nsuch {new string('x', 1000)}")));

        Assert.StartsWith("no such xxx", reading.Problem, StringComparison.Ordinal);
        Assert.InRange(reading.Problem!.Length, 10, 301);
        Assert.False(reading.IsAuthorsFault);
    }

    [Fact]
    public void What_cannot_be_compared_is_the_authors_fault()
    {
        Assert.True(ProbeReading.Parse(Probe.Read(() => new object())).IsAuthorsFault);
        Assert.True(ProbeReading.Parse(Probe.Read(() => new string('\u0001', 59_000))).IsAuthorsFault);
        Assert.True(ProbeReading.Parse(Probe.Read(() => Enumerable.Range(0, int.MaxValue))).IsAuthorsFault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"value\":7}")]
    [InlineData("{\"value\":{\"t\":7}}")]
    [InlineData("{\"value\":{\"t\":\"Int32\",\"n\":\"seven\"}}")]
    [InlineData("{\"value\":{\"t\":\"Int32\",\"n\":7}}")]
    [InlineData("{\"value\":{\"t\":\"String\",\"s\":null}}")]
    [InlineData("{\"value\":{\"t\":\"List\",\"l\":{}}}")]
    [InlineData("{\"value\":{\"t\":\"List\",\"l\":[{}]}}")]
    [InlineData("{\"value\":{\"t\":\"Dictionary\",\"d\":[true]}}")]
    [InlineData("{\"value\":{\"t\":\"String\",\"s\":\"\\ud800\"}}")]
    [InlineData("{\"problem\":7}")]
    public void A_damaged_or_forged_text_is_refused(string text) => Assert.Throws<ProbeTextException>(() => ProbeReading.Parse(text));

    [Fact]
    public void A_text_that_nests_or_runs_on_without_end_is_refused()
    {
        Assert.Throws<ProbeTextException>(() => ProbeReading.Parse(string.Concat(Enumerable.Repeat("{\"value\":", 10_000))));
        Assert.Throws<ProbeTextException>(() => ProbeReading.Parse($"{{\"value\":{{\"t\":\"String\",\"s\":\"{new string('a', 100_000)}\"}}}}"));
    }

    [Fact]
    public void A_judge_gets_value_and_reference_as_what_they_were()
    {
        Assert.True(Judged<List<string>>(["a", "b"], ["b"], static (value, reference) => value.Contains(reference[0])));
        Assert.True(Judged<IReadOnlyList<double>>([1, 2.5], [2.5], static (value, reference) => value[1].Equals(reference[0])));
        Assert.True(Judged(new Dictionary<string, int> { ["a"] = 1 }, [], static (value, reference) => value["a"] == 1 && reference.Count == 0));
        Assert.True(Judged(ImmutableArray.Create('x'), [], static (value, reference) => value[0] == 'x' && reference.IsEmpty));
        Assert.True(Judged<int?>(null, 3, static (value, reference) => value is null && reference == 3));
        Assert.True(Judged(new TextSpan(1, 5), new TextSpan(1, 5), static (value, reference) => value == reference));
    }

    [Fact]
    public void A_value_of_another_type_is_refused_and_not_given_to_the_judge() =>
        Assert.Throws<ProbeTextException>(() => Probe.Judge<int>(static (_, _) => true, ProbeValue.Of("7").ToText(), ProbeValue.Of(7).ToText()));

    [Fact]
    public void Types_are_named_as_the_compiler_reads_them()
    {
        Assert.Equal("global::System.Collections.Generic.Dictionary<global::System.String, global::System.Int32[]>", Probe.TypeOf(() => new Dictionary<string, int[]>()));
        Assert.Equal("global::System.Nullable<global::System.Int32>", Probe.TypeOf(() => (int?)1));
    }

    private static bool Judged<T>(T value, T reference, Func<T, T, bool> judge) =>
        Probe.Judge(judge, ProbeValue.Of(value).ToText(), ProbeValue.Of(reference).ToText());
}
