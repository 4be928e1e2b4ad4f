using MediaCourse.Checks;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Probing;

namespace MediaCourse.Grading.Tests.Judging;

public sealed class AnswerJudgeTests : IAsyncDisposable
{
    private readonly StagedFolder _folder = new(SmallAssignment.Companions);
    private readonly JudgeExecutor _judges;

    public AnswerJudgeTests() => _judges = new JudgeExecutor(_folder.Path, "#load \"setup.csx\"", TimeSpan.FromSeconds(5));

    public async ValueTask DisposeAsync()
    {
        await _judges.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Check.That(\"a\", () => x)", true)]
    [InlineData("Check.That(\"a\", () => x, by: Compare.Exactly)", false)]
    [InlineData("Check.That(\"a\", () => x, by: Compare.Within(1))", true)]
    public async Task Values_are_compared_as_the_check_says(string check, bool same) =>
        Assert.Equal(same, (await Decide(check, 2, Probe.Read(() => 2.0))).Passed);

    [Fact]
    public async Task A_value_that_a_digest_takes_is_taken_here_too()
    {
        foreach (var (reference, value) in ((object, object)[])[(0.1 + 0.2, 0.3), (1.005, 1.0), (new[] { "b", "a" }, new[] { "a", "b" }), ("A  b", "a B"), ("1", 1), (2, 2m)])
        {
            foreach (var compare in (Compare[])[Compare.Equal, Compare.Exactly, Compare.InAnyOrder, Compare.Text, Compare.Within(0.01)])
            {
                Assert.Equal(
                    CheckDigest.Fits(CheckDigest.Of("a", reference, compare, "s"), value, compare),
                    AnswerJudge.IsSame(compare, ProbeValue.Of(reference), ProbeReading.Parse(Probe.Read(() => value)).Value!));
            }
        }

        await Task.CompletedTask;
    }

    [Theory]
    [InlineData(null, "Nothing came out")]
    [InlineData("", "cannot be read")]
    [InlineData("2", "cannot be read")]
    [InlineData("{\"value\":null}", "no answer")]
    [InlineData("{\"value\":{\"t\":\"List\",\"l\":[]}}", "no answer")]
    [InlineData("{\"problem\":\"Index out of range.\"}", "could not be worked out: Index out of range.")]
    [InlineData("{\"value\":{\"t\":\"Int32\",\"n\":\"3\"}}", "another one")]
    public async Task Whatever_is_not_the_value_is_wrong_with_a_reason(string? text, string reason)
    {
        var verdict = await Decide("Check.That(\"a\", () => x)", 2, text);

        Assert.False(verdict.Passed);
        Assert.Contains(reason, verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_decides_on_value_and_reference()
    {
        const string Check = "Check.Judge(\"a\", () => x, static (value, reference) => value.Count > reference.Count && value.Contains(Compare.Equal.Name))";
        List<string> reference = ["a"];

        Assert.True((await Decide(Check, reference, Probe.Read(() => new List<string> { "x", "equal" }))).Passed);
        Assert.Equal("The answer is not what was asked for.", (await Decide(Check, reference, Probe.Read(() => new List<string> { "equal" }))).Reason);
    }

    [Fact]
    public async Task A_value_of_another_type_is_wrong_and_says_so()
    {
        var verdict = await Decide("Check.Judge(\"a\", () => x, static (value, reference) => true)", 2, Probe.Read(() => "two"));

        Assert.False(verdict.Passed);
        Assert.Contains("could not be judged", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_that_throws_or_does_not_end_costs_its_own_check_alone()
    {
        Assert.Contains("could not be judged", (await Decide("Check.Judge(\"a\", () => x, static (value, reference) => value / 0 > 1)".Replace("/ 0", "/ (value - value)", StringComparison.Ordinal), 2, Probe.Read(() => 2))).Reason, StringComparison.Ordinal);
        Assert.Equal("Judging the answer took too long.", (await Decide("Check.Judge(\"a\", () => x, static (value, reference) => { while (true) { } })", 2, Probe.Read(() => 2))).Reason);
        Assert.Contains("could not be judged", (await Decide("Check.Judge(\"a\", () => x, static (value, reference) => { Environment.Exit(0); return true; })", 2, Probe.Read(() => 2))).Reason, StringComparison.Ordinal);
        Assert.True((await Decide("Check.Judge(\"a\", () => x, static (value, reference) => value == reference)", 2, Probe.Read(() => 2))).Passed);
    }

    [Theory]
    [InlineData("\", true); Environment.Exit(0); //")]
    [InlineData("\\\u2028\u0000\"\"\"{0}\r\n\t\uFEFF")]
    public async Task A_value_cannot_break_out_of_its_text(string value) =>
        Assert.True((await Decide("Check.Judge(\"a\", () => x, static (value, reference) => value == reference)", value, Probe.Read(() => value))).Passed);

    private async Task<Verdict> Decide<T>(string check, T reference, string? probeText)
    {
        var spec = Assert.Single(CheckCell.Read(check, CellRegions.Read(check, isProse: false)).Checks);
        return await new AnswerJudge(_judges).DecideAsync(
            spec, new ReferenceValue("a", ProbeValue.Of(reference), spec.Judge is null ? null : Probe.TypeOf(() => reference)), probeText, TestContext.Current.CancellationToken);
    }
}
