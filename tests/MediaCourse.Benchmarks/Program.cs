using System.Globalization;
using MediaCourse.Benchmarks.Cleaning;
using MediaCourse.Benchmarks.Keywords;
using MediaCourse.Benchmarks.Sentences;
using MediaCourse.Benchmarks.Tone;

return args switch
{
    ["cleaning"] => CleaningBenchmark.Run(copies: 5000),
    ["cleaning", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => CleaningBenchmark.Run(number),
    ["sentences"] => SentencesBenchmark.Run(copies: 500),
    ["sentences", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => SentencesBenchmark.Run(number),
    ["keyness"] => KeynessBenchmark.Run(),
    ["actors"] => ActorsBenchmark.Run(),
    ["tone"] => ToneBenchmark.Run(file: null),
    ["tone", var file] => ToneBenchmark.Run(file),
    ["measure", var contender, var folder] => Measurement.MeasureHere(contender, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/MediaCourse.Benchmarks -- (cleaning|sentences [copies, at least 8] | keyness | actors | tone [file, a text a line])");
    return 2;
}
