using System.Diagnostics;
using System.Globalization;
using MediaCourse.Framing.Actors;
using MediaCourse.Framing.Verbs;
using MediaCourse.Sources;

namespace MediaCourse.Benchmarks.Keywords;

/// <summary>Finding actors and reporting verbs in a text, on one core, at growing sizes.</summary>
internal static class ActorsBenchmark
{
    private const int Rounds = 3;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        var paragraphs = Corpus.Load(Corpus.FindFolder(AppContext.BaseDirectory)!).Articles.SelectMany(article => article.Paragraphs).Select(paragraph => paragraph.Text).ToList();
        Console.WriteLine($"Finding actors, then reporting verbs (actors included), in one text, best of {Rounds} rounds (aim: the same speed at every size)");
        foreach (var copies in (int[])[8, 8, 32, 128])
        {
            // A number keeps cleaning from taking the copies for repeated paragraphs.
            var article = Article.FromText("copies.txt", string.Join("\n\n", Enumerable.Range(0, copies).SelectMany(copy => paragraphs.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text} {copy}")))));
            var megabytes = article.Raw.Text.Length / 1e6;
            var (actors, verbs) = (Best(() => NamedActors.In(article)), Best(() => ReportingVerbUses.In(article)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {megabytes,7:0.00} MB  actors {megabytes / actors.TotalSeconds,7:0.00} MB/s  verbs {megabytes / verbs.TotalSeconds,7:0.00} MB/s"));
        }

        return 0;
    }

    private static TimeSpan Best(Func<object> work)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }
}
