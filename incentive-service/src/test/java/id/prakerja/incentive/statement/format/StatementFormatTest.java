package id.prakerja.incentive.statement.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxPain00200103;
import id.prakerja.incentive.statement.domain.StatedOutcome;
import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementLine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFormatTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 5);
    private static final String ID = "0198f3a2-b4c1-7d3e-8f2a-9b6c5d4e3f21";
    private static final String OTHER = "0198f3a2-b4c1-7d3e-8f2a-9b6c5d4e3f22";
    private static final String HEAD = "payoutId,outcome,amount,currency,partnerReference,bookedOn\n";

    private static final String CAMT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
         <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2020-10-06T01:00:00+07:00</CreDtTm></GrpHdr>
         <Stmt><Id>S-1</Id><Acct><Id><Othr><Id>PROGRAMME</Id></Othr></Id></Acct>
          <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">9000000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2020-10-05</Dt></Dt></Bal>
          <Ntry><Amt Ccy="IDR">600000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
           <BookgDt><Dt>2020-10-05</Dt></BookgDt><AcctSvcrRef>R-1</AcctSvcrRef><BkTxCd><Prtry><Cd>P</Cd></Prtry></BkTxCd>
           <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
          <Ntry><Amt Ccy="IDR">1250000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
           <BookgDt><DtTm>2020-10-04T23:30:00Z</DtTm></BookgDt><BkTxCd><Prtry><Cd>P</Cd></Prtry></BkTxCd>
           <NtryDtls><TxDtls><Refs><AcctSvcrRef>R-2</AcctSvcrRef><EndToEndId>%s</EndToEndId></Refs><Amt Ccy="IDR">600000</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy="IDR">650000</Amt></TxDtls></NtryDtls></Ntry>
         </Stmt></BkToCstmrStmt></Document>
        """.formatted(ID, ID, OTHER);

    private static final String PAIN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
         <GrpHdr><MsgId>M-2</MsgId><CreDtTm>2020-10-05T23:00:00</CreDtTm></GrpHdr>
         <OrgnlGrpInfAndSts><OrgnlMsgId>B-1</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId></OrgnlGrpInfAndSts>
         <OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>
          <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSC</TxSts><AcctSvcrRef>R-1</AcctSvcrRef>
           <OrgnlTxRef><Amt><InstdAmt Ccy="IDR">600000</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
          <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>
           <OrgnlTxRef><Amt><InstdAmt Ccy="IDR">50000</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
          <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>PDNG</TxSts>
           <OrgnlTxRef><Amt><InstdAmt Ccy="IDR">1</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
         </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """.formatted(ID, OTHER, ID);

    @Test
    void readsTheDocumentedTable() {
        List<StatementLine> lines = read(
                StatementFormat.CSV,
                HEAD + ID + ",SETTLED,600000,IDR,R-1,2020-10-05\n" + OTHER + ",RETURNED,50000,IDR,,2020-10-05\n");

        assertEquals(new StatementLine(2, ID, StatedOutcome.SETTLED, 600_000, "R-1", DAY), lines.get(0));
        assertEquals(StatedOutcome.RETURNED, lines.get(1).outcome());
        assertEquals(50_000, lines.get(1).amount());
    }

    @Test
    void readsABankStatementAsAnIndependentReaderDoes() {
        List<StatementLine> lines = read(StatementFormat.CAMT_053, CAMT);

        assertEquals(new StatementLine(1, ID, StatedOutcome.SETTLED, 600_000, "R-1", DAY), lines.get(0));
        assertEquals(new StatementLine(2, ID, StatedOutcome.RETURNED, 600_000, "R-2", DAY), lines.get(1));
        assertEquals(new StatementLine(3, OTHER, StatedOutcome.RETURNED, 650_000, null, DAY), lines.get(2));

        List<String> independent = new ArrayList<>();
        MxCamt05300108.parse(CAMT)
                .getBkToCstmrStmt()
                .getStmt()
                .get(0)
                .getNtry()
                .forEach(entry -> entry.getNtryDtls()
                        .get(0)
                        .getTxDtls()
                        .forEach(details -> independent.add(details.getRefs().getEndToEndId() + " "
                                + entry.getCdtDbtInd().value() + " "
                                + (details.getAmt() == null ? entry.getAmt() : details.getAmt())
                                        .getValue()
                                        .longValueExact())));
        assertEquals(
                independent,
                lines.stream()
                        .map(line -> line.statedId() + " " + (line.outcome() == StatedOutcome.SETTLED ? "DBIT" : "CRDT")
                                + " " + line.amount())
                        .toList());
    }

    @Test
    void readsAStatusReportAsAnIndependentReaderDoes() {
        List<StatementLine> lines = read(StatementFormat.PAIN_002, PAIN);

        assertEquals(
                List.of(
                        new StatementLine(1, ID, StatedOutcome.SETTLED, 600_000, "R-1", DAY),
                        new StatementLine(2, OTHER, StatedOutcome.FAILED, 50_000, null, DAY)),
                lines);

        var independent = MxPain00200103.parse(PAIN)
                .getCstmrPmtStsRpt()
                .getOrgnlPmtInfAndSts()
                .get(0)
                .getTxInfAndSts();
        assertEquals(ID, independent.get(0).getOrgnlEndToEndId());
        assertEquals(
                lines.get(1).amount(),
                independent
                        .get(1)
                        .getOrgnlTxRef()
                        .getAmt()
                        .getInstdAmt()
                        .getValue()
                        .longValueExact());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SETTLED,600000.50,IDR,R,2020-10-05 | fraction of a rupiah",
                "SETTLED,600000,USD,R,2020-10-05 | not IDR",
                "SETTLED,-600000,IDR,R,2020-10-05 | no number of rupiah",
                "SETTLED,0,IDR,R,2020-10-05 | not above 0",
                "SETTLED,9999999999999999,IDR,R,2020-10-05 | AMOUNT",
                "SETTLED,1e5,IDR,R,2020-10-05 | no number of rupiah",
                "SETTLED,600000,,R,2020-10-05 | ",
                "SETTLED,600000,IDR,R,2020-10-04 | booked on 2020-10-04",
                "SETTLED,600000,IDR,R,yesterday | no date",
                "PAID,600000,IDR,R,2020-10-05 | none of SETTLED",
                "SETTLED,,IDR,R,2020-10-05 | ",
                "SETTLED,600000 | "
            })
    void refusesATableWithABrokenLineAndNamesIt(String rest, String reason) {
        String good = ID + ",SETTLED,600000,IDR,R-1,2020-10-05\n";

        StatementFault fault = fault(StatementFormat.CSV, HEAD + good + OTHER + "," + rest + "\n");

        assertEquals(3, fault.line());
        if (reason != null) {
            assertTrue(
                    fault.getMessage().toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT))
                            || fault.getMessage().contains("NUMBER"),
                    fault.getMessage());
        }
    }

    @Test
    void refusesWhatIsNoTableOfThisKind() {
        assertEquals(1, fault(StatementFormat.CSV, "payoutId,amount\n").line());
        fault(StatementFormat.CSV, "\u0000\u0001");
        fault(StatementFormat.CSV, CAMT);
    }

    @Test
    void refusesADocumentTypeAndWhateverEntitiesItBrings() {
        String external =
                CAMT.replace("<Document", "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document");
        assertTrue(fault(StatementFormat.CAMT_053, external).getMessage().contains("document type"));
        assertTrue(fault(StatementFormat.CAMT_053, external.replace("<Id>S-1</Id>", "<Id>&x;</Id>"))
                .getMessage()
                .contains("document type"));
        String laughs = PAIN.replace(
                "<Document",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><Document");
        assertTrue(fault(StatementFormat.PAIN_002, laughs).getMessage().contains("document type"));
    }

    @Test
    void refusesAMessageThatIsNotAsAgreed() {
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.substring(0, CAMT.length() / 2))
                .getMessage()
                .contains("well-formed"));
        assertTrue(fault(StatementFormat.CAMT_053, "not xml").getMessage().contains("well-formed"));
        assertTrue(fault(StatementFormat.CAMT_053, PAIN).getMessage().contains("no message"));
        assertTrue(fault(StatementFormat.PAIN_002, CAMT).getMessage().contains("no message"));
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.replace("\"IDR\">600000.00", "\"USD\">600000.00"))
                .getMessage()
                .contains("not IDR"));
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.replace("<Amt Ccy=\"IDR\">650000", "<Amt>650000"))
                .getMessage()
                .contains("not IDR"));
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.replace("600000.00", "600000.01"))
                .getMessage()
                .contains("fraction"));
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.replace(">650000<", ">650001<"))
                .getMessage()
                .contains("add up"));
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.replace("<BookgDt><Dt>2020-10-05", "<BookgDt><Dt>2020-10-04"))
                .getMessage()
                .contains("2020-10-04"));
        assertTrue(fault(StatementFormat.PAIN_002, PAIN.replace("2020-10-05T23", "2020-10-04T23"))
                .getMessage()
                .contains("2020-10-04"));
        assertTrue(fault(StatementFormat.PAIN_002, PAIN.replace("RJCT", "WHAT"))
                .getMessage()
                .contains("status"));
        assertTrue(
                fault(StatementFormat.CAMT_053, "<a>".repeat(100)).getMessage().contains("nested"));
        assertTrue(fault(StatementFormat.CAMT_053, CAMT.replace("S-1", "x".repeat(5_000)))
                .getMessage()
                .contains("too long"));
    }

    private static StatementFault fault(StatementFormat format, String file) {
        return assertThrows(StatementFault.class, () -> read(format, file));
    }

    private static List<StatementLine> read(StatementFormat format, String file) {
        List<StatementLine> lines = new ArrayList<>();
        try (StatementReader reader = format.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), DAY, ZoneId.of("Asia/Jakarta"))) {
            for (List<StatementLine> some = reader.next(2); !some.isEmpty(); some = reader.next(2)) {
                lines.addAll(some);
            }
        }
        return lines;
    }
}
