using System.Globalization;
using MediaCourse.Benchmarks.Cleaning;
using MediaCourse.Benchmarks.Sentences;

return args switch
{
    ["cleaning"] => CleaningBenchmark.Run(copies: 5000),
    ["cleaning", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => CleaningBenchmark.Run(number),
    ["sentences"] => SentencesBenchmark.Run(copies: 500),
    ["sentences", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => SentencesBenchmark.Run(number),
    ["measure", var contender, var folder] => Measurement.MeasureHere(contender, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/MediaCourse.Benchmarks -- cleaning|sentences [copies, at least 8]");
    return 2;
}
