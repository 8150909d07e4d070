/*
 * Cuts each line of standard input by an SRX file with libsegment-java and
 * writes one segment a line: java Segment RULES.srx LANGUAGE
 */
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.segment.TextIterator;
import net.sourceforge.segment.srx.SrxDocument;
import net.sourceforge.segment.srx.SrxTextIterator;
import net.sourceforge.segment.srx.io.Srx2SaxParser;

public class Segment {
    public static void main(String[] args) throws Exception {
        SrxDocument rules;
        try (Reader reader = Files.newBufferedReader(Path.of(args[0]))) {
            rules = new Srx2SaxParser().parse(reader);
        }
        String text = new String(System.in.readAllBytes(),
                                 StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (String line : text.split("\n")) {
            TextIterator segments = new SrxTextIterator(rules, args[1], line);
            while (segments.hasNext())
                out.println(segments.next().strip());
        }
        out.flush();
    }
}
