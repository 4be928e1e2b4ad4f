using MediaCourse.Comments;
using MediaCourse.Text;

namespace MediaCourse.Claims;

/// <summary>Words of a claim that reach further than a few texts do: a reason to ask, no mistake in itself.</summary>
internal static class StrongWords
{
    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["all"] = All, ["every"] = All, ["always"] = All, ["never"] = All, ["none"] = All, ["nobody"] = All, ["everybody"] = All, ["only"] = All, ["completely"] = All, ["totally"] = All,
        ["prove"] = Proof, ["proves"] = Proof, ["proven"] = Proof, ["proof"] = Proof, ["obviously"] = Proof, ["clearly"] = Proof, ["undoubtedly"] = Proof,
        ["biased"] = Verdict, ["bias"] = Verdict, ["propaganda"] = Verdict, ["objective"] = Verdict, ["neutral"] = Verdict, ["manipulates"] = Verdict, ["silences"] = Verdict, ["lies"] = Verdict,
        ["media"] = Reach, ["press"] = Reach, ["journalists"] = Reach, ["readers"] = Reach, ["audiences"] = Reach, ["public"] = Reach,
        ["because"] = Cause, ["causes"] = Cause, ["therefore"] = Cause, ["wants"] = Cause, ["intends"] = Cause, ["deliberately"] = Cause,
    };

    private const string All = "one case to the contrary makes it false.";
    private const string Proof = "a few texts suggest, and prove nothing.";
    private const string Verdict = "a verdict: which count or passage would show it?";
    private const string Reach = "you have read a few texts, not all that this word names.";
    private const string Cause = "a reason or an aim cannot be read off a text.";

    /// <summary>The strong words of a text in order, each once, with the question that it raises.</summary>
    public static IReadOnlyList<(string Word, string Question)> In(string text) =>
    [
        .. Wording.Of(text, new TextSpan(0, text.Length))
            .Select(word => word.Form)
            .Distinct(StringComparer.Ordinal)
            .Where(Questions.ContainsKey)
            .Select(word => (word, Questions[word])),
    ];
}
