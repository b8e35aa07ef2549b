// Builds a bulletin from a program: an issue goes in, a PDF comes out.
//
//     dotnet run Build.cs OUT.pdf
//
// That is .NET 10; with .NET 7 or later, make it the Program.cs of a console project. The
// command is `bantin`, or what the variable BANTIN says.

using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run Build.cs OUT.pdf");
    return 2;
}

// As a program would make it from a database.
var issue = new JsonObject
{
    ["publication"] = new JsonObject
    {
        ["id"] = "tan-ky-cchc",
        ["title"] = "Cải cách hành chính",
        ["publisher"] = new JsonObject { ["name"] = "UBND xã Tân Kỳ", ["parent"] = "tỉnh Nghệ An" },
    },
    ["issue"] = new JsonObject
    {
        ["number"] = "03",
        ["coverage"] = new JsonObject { ["quarter"] = 3, ["year"] = 2026 },
        ["date"] = "2026-10-05",
    },
    ["articles"] = new JsonArray(new JsonObject
    {
        ["kicker"] = "Tiêu điểm",
        ["headline"] = "Bộ phận một cửa làm việc cả sáng thứ Bảy",
        ["standfirst"] = "Người dân có thể nộp hồ sơ vào sáng thứ Bảy hằng tuần.",
        ["body"] = new JsonArray(new JsonObject { ["paragraph"] = "Trong quý III, xã tiếp nhận **2.310 hồ sơ**." }),
    }),
};

var (pdf, report) = await Bulletin.BuildAsync(issue);
foreach (var list in new[] { "problems", "warnings", "notes" })
{
    if (report?[list] is JsonArray findings)
    {
        foreach (var finding in findings)
        {
            Console.Error.WriteLine($"{finding?["line"]}: {finding?["problem"]?["vi"]}");
        }
    }
}
if (pdf is null)
{
    return 1;
}
await File.WriteAllBytesAsync(args[0], pdf);
Console.WriteLine(args[0]);
return 0;

static class Bulletin
{
    /// <summary>The PDF of <paramref name="issue"/>, or none; and what was found.</summary>
    /// <param name="folder">Where the pictures are that the issue names.</param>
    public static async Task<(byte[]? Pdf, JsonNode? Report)> BuildAsync(
        JsonNode issue, string? folder = null, CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("BANTIN") ?? "bantin")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in new[] { "build", "-", "--pdf", "-o", "-", "--format", "json" })
        {
            start.ArgumentList.Add(word);
        }
        if (folder is not null)
        {
            start.ArgumentList.Add("--base");
            start.ArgumentList.Add(folder);
        }

        using var process = Process.Start(start)
            ?? throw new InvalidOperationException("bantin did not start");
        // Both are read while the issue is written: a full pipe would hold up everybody.
        using var pdf = new MemoryStream();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(pdf, cancel);
        var told = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            var source = Encoding.UTF8.GetBytes(issue.ToJsonString());
            await process.StandardInput.BaseStream.WriteAsync(source, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command has ended before it read all of it: what it told says why.
        }
        await copied;
        var findings = await told;
        await process.WaitForExitAsync(cancel);

        if (process.ExitCode == 2)
        {
            // The command is wrong, not the issue: that is a mistake in this program.
            throw new InvalidOperationException(findings);
        }
        var report = findings.Length == 0 ? null : JsonNode.Parse(findings);
        return (process.ExitCode == 0 ? pdf.ToArray() : null, report);
    }
}
