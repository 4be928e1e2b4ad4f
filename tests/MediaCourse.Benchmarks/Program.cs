using System.Globalization;
using MediaCourse.Benchmarks.Cleaning;
using MediaCourse.Benchmarks.Corpora;
using MediaCourse.Benchmarks.Desk;
using MediaCourse.Benchmarks.Keywords;
using MediaCourse.Benchmarks.Quotes;
using MediaCourse.Benchmarks.Sentences;
using MediaCourse.Benchmarks.Tone;

return args switch
{
    ["cleaning"] => CleaningBenchmark.Run(copies: 5000),
    ["cleaning", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => CleaningBenchmark.Run(number),
    ["sentences"] => SentencesBenchmark.Run(copies: 500),
    ["sentences", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => SentencesBenchmark.Run(number),
    ["quotes"] => QuotesBenchmark.Run(copies: 400),
    ["quotes", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => QuotesBenchmark.Run(number),
    ["corpus"] => CorpusBenchmark.Run(articles: 20_000),
    ["corpus", var articles] when int.TryParse(articles, CultureInfo.InvariantCulture, out var number) && number >= 8 => CorpusBenchmark.Run(number),
    ["corpus-here", var folder] => CorpusBenchmark.MeasureHere(folder),
    ["desk"] => await DeskBenchmark.RunAsync(students: 600, rounds: 100),
    ["desk", var students] when int.TryParse(students, CultureInfo.InvariantCulture, out var number) && number >= 60 => await DeskBenchmark.RunAsync(number, rounds: 50),
    ["keyness"] => KeynessBenchmark.Run(),
    ["actors"] => ActorsBenchmark.Run(),
    ["tone"] => ToneBenchmark.Run(file: null),
    ["tone", var file] => ToneBenchmark.Run(file),
    ["measure", var contender, var folder] => Measurement.MeasureHere(contender, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/MediaCourse.Benchmarks -- (cleaning|sentences|quotes [copies, at least 8] | corpus [articles, at least 8] | desk [students, at least 60] | keyness | actors | tone [file, a text a line])");
    return 2;
}
